package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.edit.Edit;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Piece;
import io.helm2osc.template.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts a digest from the value that holds it together with the image's name, because no part of a mapping's address
/// can carry
/// a digest: the value keeps the name, and the templates put the digest behind it.
///
/// @param folder of the chart in the tree, empty or ending in a slash
/// @param path of the value, in the root's coordinates
/// @param own the same in that chart's own coordinates
/// @param name what the value keeps
/// @param rest what goes behind it, from the `@` on
record SplitDigest(String folder, ValuesPath path, ValuesPath own, String name, String rest) implements ChartEdit {

    SplitDigest within(String subchart, ValuesPath inner) {
        return new SplitDigest(subchart, path, inner, name, rest);
    }

    @Override
    public Optional<FileTree> applyTo(FileTree chart) {
        Optional<FileTree> tree = SetValue.in(chart, SetValue.VALUES, path, name, reason());
        boolean whole = rest.contains(":");
        if (whole) {
            tree = tree.flatMap(
                    known -> SetValue.in(known, folder + SetValue.VALUES, digestKey(), rest.substring(1), reason()));
        }
        return tree.flatMap(known -> inTemplates(known, whole));
    }

    @Override
    public boolean concerns(ImageReference image, Set<ValuesPath> feeds) {
        return feeds.contains(path);
    }

    private ValuesPath digestKey() {
        return own.parent().child(own.lastKey().orElse("image") + "Digest");
    }

    private Optional<FileTree> inTemplates(FileTree chart, boolean whole) {
        FileTree tree = chart;
        boolean found = false;
        for (String file : chart.paths()) {
            if (file.startsWith(folder + "templates/")) {
                String text = chart.text(file).orElse("");
                List<Edit> edits = edits(text, file, whole);
                found |= !edits.isEmpty();
                tree = edits.isEmpty() ? tree : tree.with(file, Edits.apply(text, edits));
            }
        }
        return found ? Optional.of(tree) : Optional.empty();
    }

    /// Behind every action that prints the value and does nothing else.
    private List<Edit> edits(String text, String file, boolean whole) {
        if (!text.contains(".Values." + own)) {
            return List.of();
        }
        Pattern prints = Pattern.compile(
                "\\{\\{(-?\\s*)(\\$?\\.Values\\.)" + Pattern.quote(own.toString()) + "\\s*(\\|\\s*quote\\s*)?}}");
        List<Edit> edits = new ArrayList<>();
        TemplateText.parse(text, file).readable().ifPresent(template -> {
            for (Piece piece : template.pieces()) {
                Matcher action = prints.matcher(piece.span().of(text));
                if (piece instanceof Piece.Action && action.matches()) {
                    edits.add(
                            new Edit(piece.span().start(), piece.span().length(), withDigest(action, whole), reason()));
                }
            }
        });
        return edits;
    }

    private String withDigest(Matcher action, boolean whole) {
        String values = action.group(2);
        String quote = action.group(3) == null ? "" : "\"";
        String behind = whole ? "@{{ " + values + digestKey() + " }}" : rest;
        return quote + "{{" + action.group(1) + values + own + " }}" + behind + quote;
    }

    @Override
    public String reason() {
        return path + " holds an image with its digest, which OSC would replace as a whole";
    }
}
