package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.edit.Edit;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.edit.LiteralSites.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Moves a piece of an image's address that is written in a template into the values of the same chart.
///
/// @param folder of the chart in the tree, empty or ending in a slash
/// @param template the file in the tree
/// @param ordinal which of the places in the file; edits of one file are made from the last place to the first
/// @param values by what name the place reaches the values, such as `$.Values`
/// @param key the path of the new value, in that chart's own coordinates; identifiers only
record LiftLiteral(String folder, String template, Literal literal, int ordinal, String values, ValuesPath key)
        implements ChartEdit {

    @Override
    public Optional<FileTree> applyTo(FileTree chart) {
        String text = chart.text(template).orElse("");
        List<Site> sites = LiteralSites.in(text, template, literal);
        if (ordinal >= sites.size()) {
            return Optional.empty();
        }
        Site site = sites.get(ordinal);
        String field = values + "." + key;
        String replacement = switch (site.kind()) {
            case TEXT -> "{{ " + field + " }}";
            case STRING -> field;
            case FORMAT ->
                "\"%s"
                        + text.substring(
                                site.span().start() + 1 + literal.text().length(),
                                site.span().end()) + " " + field;
        };
        String edited = Edits.apply(
                text, List.of(new Edit(site.span().start(), site.span().length(), replacement, reason())));
        return SetValue.in(chart.with(template, edited), folder + SetValue.VALUES, key, literal.text(), reason())
                .flatMap(tree -> SchemaExtension.allow(tree, folder, key));
    }

    @Override
    public boolean concerns(ImageReference image, Set<ValuesPath> feeds) {
        String address = image.toString();
        int end = literal.text().length();
        return address.startsWith(literal.text())
                && (address.length() == end || "/:@".indexOf(address.charAt(end)) >= 0);
    }

    @Override
    public String reason() {
        return literal.text() + " is written in " + template + ", where OSC does not replace it";
    }
}
