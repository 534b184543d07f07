package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.edit.Edit;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Puts values in the place of images' names in what a stretch of a template prints: the text of a value or of a file,
/// or what a template puts together. What it prints under other values stays as it is as long as the names are not in
/// it.
///
/// @param folder of the chart in the tree, empty or ending in a slash
/// @param values by what name the place reaches the values, such as `$.Values`
/// @param names what is replaced
/// @param keys for each name the path of the new value, in that chart's own coordinates; identifiers only
record ReplaceInPrint(
        String folder, Wording wording, String values, List<NameInText> names, SortedMap<String, ValuesPath> keys)
        implements ChartEdit {

    @Override
    public Optional<FileTree> applyTo(FileTree chart) {
        String text = chart.text(wording.template()).orElse("");
        return wording.in(text).flatMap(span -> withValues(chart.with(wording.template(), replaced(text, span))));
    }

    private String replaced(String text, Span span) {
        StringBuilder pipeline = new StringBuilder(wording.opening());
        names.forEach(name -> pipeline.append(name.replacedBy(values + "." + keys.get(name.name()))));
        return Edits.apply(
                text,
                List.of(new Edit(
                        span.start(),
                        span.length(),
                        pipeline.append(wording.closing()).toString(),
                        reason())));
    }

    private Optional<FileTree> withValues(FileTree chart) {
        Optional<FileTree> tree = Optional.of(chart);
        for (Map.Entry<String, ValuesPath> key : keys.entrySet()) {
            tree = tree.flatMap(known ->
                            SetValue.in(known, folder + SetValue.VALUES, key.getValue(), key.getKey(), reason()))
                    .flatMap(known -> SchemaExtension.allow(known, folder, key.getValue()));
        }
        return tree;
    }

    @Override
    public boolean concerns(ImageReference image, Set<ValuesPath> feeds) {
        return keys.containsKey(image.repository());
    }

    @Override
    public String reason() {
        return wording.template() + " prints " + String.join(", ", keys.keySet())
                + " where no value takes an address that OSC could replace";
    }
}
