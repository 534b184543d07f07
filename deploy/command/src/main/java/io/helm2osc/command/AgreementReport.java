package io.helm2osc.command;

import io.helm2osc.transformer.agreement.Agreement;
import io.helm2osc.transformer.agreement.Agreement.NotRendered;
import io.helm2osc.transformer.agreement.Agreement.OnDocuments;
import io.helm2osc.transformer.agreement.Compared;
import io.helm2osc.transformer.agreement.Compared.Different;
import io.helm2osc.transformer.agreement.Compared.Excess;
import io.helm2osc.transformer.agreement.Compared.Identical;
import io.helm2osc.transformer.agreement.Compared.Missing;
import io.helm2osc.transformer.manifest.Change;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a comparison of the detective with the engine prints, and its sums.
final class AgreementReport {

    private static final int CONTEXT = 20;

    private int rendered;
    private int whole;
    private int stoppedByBoth;
    private int stoppedByEngine;
    private int documents;
    private int identical;
    private int excess;

    /// @param chart the chart and the values, for people
    record OfChart(String chart, Agreement agreement) {}

    /// The lines on what is not the same in one chart.
    List<String> add(OfChart one) {
        return switch (one.agreement()) {
            case NotRendered(String why, boolean detectiveStops) -> {
                stoppedByBoth += detectiveStops ? 1 : 0;
                stoppedByEngine += detectiveStops ? 0 : 1;
                String who = detectiveStops ? "both stop" : "only the engine stops";
                yield List.of(Line.plain(one.chart() + ": " + who + ": " + why));
            }
            case OnDocuments(List<Compared> compared) -> {
                rendered++;
                List<String> lines = compared.stream()
                        .flatMap(document -> line(one, document))
                        .toList();
                whole += lines.isEmpty() ? 1 : 0;
                yield lines;
            }
        };
    }

    private Stream<String> line(OfChart one, Compared document) {
        boolean isExcess = document instanceof Excess;
        excess += isExcess ? 1 : 0;
        documents += isExcess ? 0 : 1;
        identical += document instanceof Identical ? 1 : 0;
        return switch (document) {
            case Identical same -> Stream.of();
            case Different(var key, var template, var first) -> line(one, template, difference(first));
            case Missing(var key, var template, var why) -> line(one, template, "lacks " + key + ": " + why);
            case Excess(var key, var template) -> line(one, template, "has no such document: " + key);
        };
    }

    private static Stream<String> line(OfChart one, String template, String what) {
        return Stream.of(Line.plain(one.chart() + ": " + template + ": " + what));
    }

    /// Both texts from a little before the place at which they part.
    private static String difference(Change change) {
        String engine = String.valueOf(change.before());
        String detective = String.valueOf(change.after());
        int same = 0;
        while (same < Math.min(engine.length(), detective.length()) && engine.charAt(same) == detective.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - CONTEXT);
        return "differs at " + change.position() + ": " + part(engine, from) + " -> " + part(detective, from);
    }

    private static String part(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + 3 * CONTEXT)).replace("\n", "\\n");
    }

    List<String> summary() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d of %d documents are identical (%.2f %%), %d in excess; %d of %d charts wholly",
                        identical,
                        documents,
                        documents == 0 ? 100.0 : 100.0 * identical / documents,
                        excess,
                        whole,
                        rendered),
                "%d charts do not render, %d of them only for the engine"
                        .formatted(stoppedByBoth + stoppedByEngine, stoppedByEngine));
    }
}
