package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.usage.Setting;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The form that the console shows for a package: the values that people set who install the chart. What is not on it
/// stays within reach in the custom resource itself.
///
/// @param fields in their order
/// @param hidden the parts of image addresses, which OSC fills in and nobody should touch
public record ConsoleForm(List<FormField> fields, List<ValuesPath> hidden) {

    /// What a person can take in on one screen.
    static final int SCREEN = 25;

    private static final int SCREENS = 2;

    /// What is rated lower is for those who know the chart from inside.
    private static final int LEAST = 0;

    public ConsoleForm {
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
    }

    /// The form over a chart's values.
    ///
    /// @param images the values paths of image addresses
    /// @param wanted what has to be given, and is asked for first
    /// @param authored the form that the chart brings, whose fields come next
    public static ConsoleForm of(
            CrdDocument crd,
            Collection<ValuesPath> images,
            Collection<ValuesPath> wanted,
            ValueUses uses,
            AuthoredForm authored) {
        Set<ValuesPath> addresses = new LinkedHashSet<>(images);
        List<Candidate> ranked = Candidates.of(crd.known(), Set.copyOf(wanted), uses, authored).stream()
                .filter(candidate -> candidate.score() >= LEAST)
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparingInt(Candidate::order))
                .limit(SCREEN * SCREENS)
                .toList();
        Map<ValuesPath, Candidate> chosen =
                ranked.stream().collect(Collectors.toMap(Candidate::path, candidate -> candidate));
        Map<String, Long> names =
                ranked.stream().collect(Collectors.groupingBy(ConsoleForm::said, Collectors.counting()));
        List<FormField> fields = new ArrayList<>();
        for (int screen = 1; (screen - 1) * SCREEN < ranked.size(); screen++) {
            int number = screen;
            ranked.subList((screen - 1) * SCREEN, Math.min(screen * SCREEN, ranked.size())).stream()
                    .sorted(Comparator.comparing(Candidate::group).thenComparingInt(Candidate::order))
                    .forEach(candidate -> fields.add(field(
                            candidate,
                            number,
                            names.getOrDefault(said(candidate), 0L) == 1
                                    ? said(candidate)
                                    : Labels.of(candidate.path()),
                            FieldDependency.of(candidate, chosen, uses))));
        }
        return new ConsoleForm(
                fields,
                addresses.stream().filter(path -> crd.schema(path).isPresent()).toList());
    }

    /// What a field would be called if no other were called so.
    private static String said(Candidate candidate) {
        return candidate.name().orElseGet(() -> Labels.of(candidate.path(), candidate.comment()));
    }

    private static FormField field(Candidate candidate, int screen, String label, Optional<Setting> dependsOn) {
        return new FormField(
                candidate.path(),
                screen,
                candidate.group(),
                label,
                candidate.comment().orElseGet(() -> "The chart's value " + candidate.path() + "."),
                candidate.control(),
                candidate.preset(),
                dependsOn);
    }

    /// As a plain tree, for reports.
    public List<Map<String, Object>> json() {
        return fields.stream().map(ConsoleForm::row).toList();
    }

    private static Map<String, Object> row(FormField field) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("screen", field.screen());
        row.put("group", field.group().title());
        row.put("path", field.path().toString());
        row.put("label", field.label());
        row.put("control", field.control().kind().words());
        if (!field.control().choices().isEmpty()) {
            row.put("choices", field.control().choices());
        }
        field.preset().ifPresent(preset -> row.put("default", preset));
        row.put("help", field.help());
        field.dependsOn().ifPresent(setting -> row.put("onlyIf", setting.path() + " = " + setting.value()));
        return row;
    }
}
