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

/// Puts values in the place of images' names in what an action prints: the text of a value or of a file, or what a
/// template puts together. What it prints under other values stays as it is as long as the names are not in it.
///
/// @param folder of the chart in the tree, empty or ending in a slash
/// @param template the file in the tree
/// @param action its words, braces included
/// @param ordinal which of the actions with these words; edits of one file are made from the last place to the first
/// @param values by what name the place reaches the values, such as `$.Values`
/// @param names what is replaced
/// @param keys for each name the path of the new value, in that chart's own coordinates; identifiers only
record ReplaceInPrint(
        String folder,
        String template,
        String action,
        int ordinal,
        String values,
        List<NameInText> names,
        SortedMap<String, ValuesPath> keys)
        implements ChartEdit {

    @Override
    public Optional<FileTree> applyTo(FileTree chart) {
        String text = chart.text(template).orElse("");
        List<Span> actions = PrintingActions.withWords(text, template, action);
        if (ordinal >= actions.size()) {
            return Optional.empty();
        }
        Edit edit = new Edit(actions.get(ordinal).start(), action.length(), replaced(), reason());
        Optional<FileTree> tree = Optional.of(chart.with(template, Edits.apply(text, List.of(edit))));
        for (Map.Entry<String, ValuesPath> key : keys.entrySet()) {
            tree = tree.flatMap(known ->
                            SetValue.in(known, folder + SetValue.VALUES, key.getValue(), key.getKey(), reason()))
                    .flatMap(known -> SchemaExtension.allow(known, folder, key.getValue()));
        }
        return tree;
    }

    private String replaced() {
        int end = action.length() - (action.endsWith("-}}") ? "-}}" : "}}").length();
        String pipeline = action.substring(0, end).stripTrailing();
        StringBuilder more = new StringBuilder();
        for (NameInText name : names) {
            more.append(name.replacedBy(values + "." + keys.get(name.name())));
        }
        return pipeline + PrintingActions.asText(action) + more + " " + action.substring(end);
    }

    @Override
    public boolean concerns(ImageReference image, Set<ValuesPath> feeds) {
        return keys.containsKey(image.repository());
    }

    @Override
    public String reason() {
        return "text that " + template + " prints names " + String.join(", ", keys.keySet())
                + ", where OSC does not replace it";
    }
}
