package io.helm2osc.transformer.form;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.crd.CommentBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form that a chart's own people made for another console: the `variable`s of Rancher's questions.yaml, and what
/// values.schema.json marks with `form: true` for Kubeapps. Nobody knows better what is set.
///
/// @param names what each field is called there, empty where it has no name
public record AuthoredForm(Map<ValuesPath, Optional<String>> names) {

    public static final AuthoredForm NONE = new AuthoredForm(Map.of());

    private static final int DEEPEST = 30;

    public AuthoredForm {
        names = Map.copyOf(names);
    }

    /// What the chart brings; a file that cannot be read is as good as none.
    public static AuthoredForm of(Chart chart, Limits limits) {
        Map<ValuesPath, Optional<String>> names = new LinkedHashMap<>();
        Stream.of("questions.yaml", "questions.yml")
                .forEach(file -> questions(names, Plain.at(read(chart, file, limits), "questions")));
        fields(names, ValuesPath.ROOT, read(chart, "values.schema.json", limits));
        return new AuthoredForm(names);
    }

    private static @Nullable Object read(Chart chart, String file, Limits limits) {
        try {
            return chart.files()
                    .text(file)
                    .map(text -> YamlReader.plain(text, file, limits))
                    .orElse(null);
        } catch (RefusedException unreadable) {
            return null;
        }
    }

    private static void questions(Map<ValuesPath, Optional<String>> names, @Nullable Object questions) {
        for (Object question : Plain.list(questions)) {
            Plain.string(Plain.at(question, "variable"))
                    .filter(variable -> !variable.isBlank())
                    .ifPresent(variable -> names.putIfAbsent(
                            ValuesPath.of(variable.strip().split("\\.")), name(Plain.at(question, "label"))));
            Plain.list(Plain.at(question, "subquestions")).forEach(below -> questions(names, List.of(below)));
        }
    }

    private static void fields(Map<ValuesPath, Optional<String>> names, ValuesPath path, @Nullable Object schema) {
        if (path.depth() > DEEPEST) {
            return;
        }
        if (Boolean.TRUE.equals(Plain.at(schema, "form")) && !path.isRoot()) {
            names.putIfAbsent(path, name(Plain.at(schema, "title")));
        }
        Plain.map(Plain.at(schema, "properties")).forEach((key, field) -> fields(names, path.child(key), field));
    }

    private static Optional<String> name(@Nullable Object label) {
        return Plain.string(label).flatMap(CommentBlock::tidy);
    }
}
