package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names for the values that a chart gets: `images.busybox` for busybox.
final class NewKeys {

    private static final String TOP = "images";
    private static final String OTHER_TOP = "literalImages";
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+");

    private final String top;
    private final Map<String, ValuesPath> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private NewKeys(String top) {
        this.top = top;
    }

    /// Names that no template of the chart reads yet.
    static NewKeys of(ChartFolder owner, FileTree tree) {
        boolean used = owner.chart().values().containsKey(TOP)
                || tree.paths().stream()
                        .filter(path -> path.startsWith(owner.folder() + "templates/"))
                        .anyMatch(path -> tree.text(path).orElse("").contains(".Values." + TOP));
        return new NewKeys(used ? OTHER_TOP : TOP);
    }

    /// These names besides those that the chart has been given already.
    NewKeys knowing(Chart edited) {
        Plain.map(edited.values().get(top)).forEach((name, value) -> {
            taken.add(name);
            Plain.text(value).ifPresent(text -> known.putIfAbsent(text, ValuesPath.of(top, name)));
        });
        return this;
    }

    /// The place of the value that is to hold a piece of an address, one for each.
    ValuesPath of(String text) {
        return known.computeIfAbsent(text, any -> ValuesPath.of(top, free(name(text))));
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    private static String name(String text) {
        String path = ImageReference.parse(text).map(ImageReference::path).orElse(text);
        StringBuilder name = new StringBuilder();
        for (String word : WORDS.split(path.substring(path.lastIndexOf('/') + 1))) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "image" + name : name.toString();
    }
}
