package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.transformer.coverage.Coverage;
import io.helm2osc.transformer.coverage.LineCoverage;
import io.helm2osc.transformer.coverage.LineCoverage.Barrier;
import io.helm2osc.transformer.coverage.LineCoverage.State;
import io.helm2osc.transformer.images.ImageUse.Place;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.report.Appearance;
import io.helm2osc.transformer.report.ImageStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The images of a chart as a table, one line each.
///
/// @param columns how many letters a line may have
/// @param wide whether everything is told
record ImageTable(int columns, boolean wide) {

    /// Every place and every scenario, however long the lines get.
    static final ImageTable WIDE = new ImageTable(Integer.MAX_VALUE, true);

    private static final List<String> HEADINGS = List.of("IMAGE", "WHERE", "DRIVEN BY", "FOUND", "EDIT", "PROOF");

    /// A table that fits the terminal; elsewhere nothing is cut. The launcher knows how wide the terminal is.
    static ImageTable fitting() {
        int columns = Integer.getInteger("helm2osc.columns", 0);
        return new ImageTable(columns > 0 ? columns : Integer.MAX_VALUE, false);
    }

    List<String> lines(Packed packed) {
        List<ImageStory> stories = packed.transformed().stories();
        Images totals = packed.transformed().images();
        List<String> lines = new ArrayList<>();
        lines.add(Line.plain("%s: %d images, %d follow values.yaml, %d left behind"
                .formatted(packed.title(), totals.found(), totals.movable(), totals.leftBehind())));
        if (!stories.isEmpty()) {
            List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
            stories.forEach(story -> rows.add(row(story)));
            lines.addAll(TextColumns.fit(rows, columns));
        }
        lines.addAll(coverage(packed.transformed().coverage()));
        lines.add("");
        return lines;
    }

    /// What no render reached, and what stands before it.
    private static List<String> coverage(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        long unreached = coverage.count(State.Unreached.class);
        if (unreached > 0) {
            lines.add("%d image lines in templates, %d of them not reached by any render:"
                    .formatted(coverage.lines().size(), unreached));
        }
        for (LineCoverage line : coverage.lines()) {
            if (line.state() instanceof State.Unreached(List<Barrier> barriers)) {
                String why = barriers.isEmpty()
                        ? "nothing leads there"
                        : "behind " + barriers.stream().map(Barrier::toString).collect(Collectors.joining(" and "));
                lines.add(Line.plain("  %s:%d, %s".formatted(line.template(), line.line(), why)));
            }
        }
        return lines;
    }

    private List<String> row(ImageStory story) {
        return List.of(story.reference(), where(story), drivenBy(story), found(story), edit(story), proof(story));
    }

    private String where(ImageStory story) {
        List<String> places = story.appearances().sequencedKeySet().stream()
                .map(Appearance::brief)
                .toList();
        return wide || places.size() == 1
                ? String.join("; ", places)
                : places.getFirst() + " and %d more".formatted(places.size() - 1);
    }

    private static String drivenBy(ImageStory story) {
        return orDash(
                story.entries().stream().map(ImageTable::address).distinct().collect(Collectors.joining("; ")));
    }

    private static String address(MappingEntry entry) {
        return entry.address().entrySet().stream()
                .map(part -> part.getKey().key() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String found(ImageStory story) {
        String values = story.foundUnder().equals("default") ? "default values" : story.foundUnder();
        boolean inText = story.appearances().sequencedKeySet().stream()
                .allMatch(appearance -> appearance.place() == Place.EMBEDDED);
        return inText ? values + ", inside text" : values;
    }

    private static String edit(ImageStory story) {
        String places = story.edits().stream()
                .flatMap(edit -> edit.changes().stream())
                .map(change -> change.file() + ":" + change.line())
                .distinct()
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "none" : places;
    }

    private String proof(ImageStory story) {
        if (!story.isMovable()) {
            return "left behind: "
                    + story.leftBehind().stream()
                            .map(left -> left.reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        List<String> scenarios = story.attempts().stream()
                .filter(attempt -> attempt.failure().isEmpty())
                .map(attempt -> attempt.scenario())
                .distinct()
                .toList();
        String under = wide || scenarios.size() == 1 ? String.join("; ", scenarios) : scenarios.size() + " value sets";
        return "moves alone and with all (" + under + ")";
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
