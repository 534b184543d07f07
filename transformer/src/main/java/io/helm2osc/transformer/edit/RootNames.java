package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.template.ImageLine.Place;
import io.helm2osc.template.Piece;
import io.helm2osc.template.TemplateText;
import io.helm2osc.template.Token;
import io.helm2osc.template.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// By what names a place in a template may reach the chart's values. At a file's top level the root is the dot or `$`;
/// in a
/// named template it is what the template was called with, or the entry of a dict that holds the root.
final class RootNames {

    private final FileTree tree;
    private final Map<String, Set<String>> dictKeys = new HashMap<>();

    RootNames(FileTree tree) {
        this.tree = tree;
    }

    List<String> of(Place place) {
        List<String> names = new ArrayList<>();
        names.add(place.caller() + ".Values");
        place.define()
                .ifPresent(define -> dictKeys.computeIfAbsent(define, this::rootKeys)
                        .forEach(key -> names.add(place.caller() + "." + key + ".Values")));
        return names;
    }

    /// The keys under which callers hand the root to a named template.
    private Set<String> rootKeys(String define) {
        Set<String> keys = new LinkedHashSet<>();
        for (String path : tree.paths()) {
            String text = path.contains("templates/") ? tree.text(path).orElse("") : "";
            if (text.contains("\"" + define + "\"")) {
                TemplateText.parse(text, path)
                        .readable()
                        .ifPresent(template -> template.pieces().forEach(piece -> {
                            if (piece instanceof Piece.Action action) {
                                collect(action.tokens(), define, keys);
                            }
                        }));
            }
        }
        return keys;
    }

    private static void collect(List<Token> tokens, String define, Set<String> keys) {
        boolean called = false;
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.STRING) {
                Token next = tokens.get(i + 1);
                boolean root = next.kind() == Kind.DOT
                        || (next.kind() == Kind.VARIABLE && next.text().equals("$"));
                String text = token.text().substring(1, token.text().length() - 1);
                if (called && root && text.chars().allMatch(Character::isLetterOrDigit)) {
                    keys.add(text);
                }
                called |= text.equals(define);
            }
        }
    }
}
