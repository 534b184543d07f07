package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.proof.Comparison;
import io.helm2osc.transformer.report.Feed;
import io.helm2osc.transformer.report.FileChange;
import io.helm2osc.transformer.report.ImageStory;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.LeftBehind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The whole story of one image, for people.
final class StoryText {

    private final List<String> lines = new ArrayList<>();

    private StoryText() {}

    static List<String> lines(ImageStory story, Packed packed) {
        StoryText text = new StoryText();
        text.lines.add(story.reference() + " in " + packed.title()
                + (story.isMovable() ? " follows values.yaml" : " stays behind"));
        text.part("Appears in");
        story.appearances()
                .forEach((appearance, scenarios) -> text.item("%s (%s; values: %s)"
                        .formatted(appearance.brief(), appearance.template(), String.join(", ", scenarios))));
        text.part("Was made of");
        story.feeds().forEach(feed -> text.item(feed(feed)));
        text.part("Edits made");
        story.edits().forEach(edit -> text.edit(edit.reason(), edit.changes()));
        text.part("Edits tried and undone");
        story.tried().forEach(tried -> text.edit(tried.reason() + "; undone: " + tried.why(), tried.changes()));
        text.part("Mapping");
        story.entries().forEach(text::entry);
        text.part("Proof that nothing changed");
        if (!story.edits().isEmpty()) {
            packed.transformed().unchanged().equal().forEach(equal -> text.item(equal(equal)));
        }
        text.part("Proof that it moves");
        story.attempts().stream().map(StoryText::attempt).distinct().forEach(text::item);
        text.part("Left behind");
        story.leftBehind().stream().map(StoryText::left).distinct().forEach(text::item);
        text.endPart();
        text.lines.add("");
        return text.lines.stream().map(Line::safe).toList();
    }

    /// A part that has nothing in it is no part.
    private void part(String heading) {
        endPart();
        lines.add(heading);
    }

    private void endPart() {
        if (!lines.getLast().startsWith(" ") && lines.size() > 1) {
            lines.removeLast();
        }
    }

    private void item(String text) {
        lines.add("  " + text);
    }

    private void edit(String text, List<FileChange> changes) {
        item(text);
        changes.forEach(change -> change.diff().lines().forEach(line -> lines.add("    " + line)));
    }

    private static String feed(Feed feed) {
        return "%-8s %s: %s".formatted(feed.part().name().toLowerCase(Locale.ROOT), feed.text(), feed.brief());
    }

    private void entry(MappingEntry entry) {
        item("image %s, tag %s".formatted(entry.image(), entry.tag()));
        entry.address().forEach((part, path) -> item("%-13s %s".formatted(part.key(), path)));
    }

    private static String equal(Comparison.Equal equal) {
        return "%s: %d documents, %d fields equal, %d masked because they differ from render to render"
                .formatted(equal.scenario(), equal.documents(), equal.fields(), equal.masked());
    }

    private static String attempt(Attempt attempt) {
        String sent = attempt.entries().size() == 1
                ? "sent away alone"
                : "sent away in one render with %d other entries, each to a place of its own"
                        .formatted(attempt.entries().size() - 1);
        return attempt.scenario() + ": " + sent + "; "
                + attempt.failure()
                        .map(failure -> "does not hold: " + failure)
                        .orElse("%d places arrived, nothing else changed".formatted(attempt.moved()));
    }

    private static String left(LeftBehind left) {
        String reason = left.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = left.detail().isEmpty() ? "" : ": " + left.detail();
        return "%s, %s%s".formatted(reason, left.use().position(), detail);
    }
}
