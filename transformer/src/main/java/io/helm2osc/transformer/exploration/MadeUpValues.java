package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.AddressKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes up values for places where nothing is, in the shape in which templates read them: an item with the fields that
/// a loop's body looks at, a map for what is asked for keys, a word or a number for the rest.
final class MadeUpValues {

    private static final String REGISTRY = "stand-in.helm2osc.example";

    private static final String WORD = "example";
    private static final int DEEPEST = 8;
    private static final Pattern SWITCH = Pattern.compile("(?i).*(?:enabled?|create|install|deploy)|(?:is|use)[A-Z].*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i).*(?:ports?|replicas|count|seconds|limit|id|size|weight)");
    private static final Pattern NAMED_ITEMS = Pattern.compile("(?i).*(?:volumes|mounts|containers|env|vars)");
    private static final Pattern PATH = Pattern.compile("(?i).*(?:path|dir|folder)");

    private final Set<ValuesPath> missing;

    /// @param missing the places that templates look at and where nothing is
    MadeUpValues(Set<ValuesPath> missing) {
        this.missing = missing;
    }

    /// Whether an image is made up. It is nobody's and is not to be moved.
    static boolean isMadeUp(ImageReference reference) {
        return reference.registry().filter(REGISTRY::equals).isPresent();
    }

    /// Something for a place where nothing is.
    Object of(ValuesPath place) {
        return of(place, DEEPEST);
    }

    /// Whether templates look for something below this place.
    boolean isAskedForMore(ValuesPath place) {
        return missing.stream().anyMatch(path -> path.depth() > place.depth() && path.startsWith(place));
    }

    /// An item for the list at a place. Where templates only print the list as it is, its name says what Kubernetes
    /// expects of an item.
    Object itemOf(ValuesPath list) {
        boolean named = NAMED_ITEMS.matcher(list.lastKey().orElse("")).matches();
        return named && !isAskedForMore(list.child(0)) ? namedItem() : of(list.child(0));
    }

    private static Map<String, Object> namedItem() {
        Map<String, Object> item = new LinkedHashMap<>(); // Map.of has another order in every process
        item.put("name", WORD);
        item.put("mountPath", "/" + WORD);
        return item;
    }

    /// Whether a key is that of a switch.
    static boolean isSwitch(String key) {
        return SWITCH.matcher(key).matches();
    }

    private Object of(ValuesPath place, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ValuesPath path : missing) {
            if (depth > 0 && path.depth() > place.depth() && path.startsWith(place)) {
                switch (path.steps().get(place.depth())) {
                    case ValuesPath.Index item -> {
                        return List.of(of(place.child(0), depth - 1));
                    }
                    case ValuesPath.Key(String name) -> {
                        if (!fields.containsKey(name)) {
                            fields.put(name, of(place.child(name), depth - 1));
                        }
                    }
                }
            }
        }
        return fields.isEmpty() ? scalar(place.lastKey().orElse("")) : fields;
    }

    private static Object scalar(String key) {
        String word = key.toLowerCase(Locale.ROOT);
        if (isSwitch(key)) {
            return true;
        }
        if (AddressKeys.namesAddress(key)) {
            return word.contains("tag") || word.contains("version")
                    ? "1.0.0"
                    : word.contains("registry") || word.contains("hub") ? REGISTRY : REGISTRY + "/" + WORD;
        }
        if (NUMBER.matcher(key).matches()) {
            return word.contains("port") ? 8080L : 1L;
        }
        return PATH.matcher(key).matches() ? "/" + WORD : word.contains("schedule") ? "0 0 * * *" : WORD;
    }
}
