package io.helm2osc.transformer.trace;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.Leaves;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.images.AddressKeys;
import io.helm2osc.transformer.images.ImageUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values that may feed an image's address, judged by their keys and by what they hold.
final class Candidates {

    private static final Pattern TAG_KEY = Pattern.compile("(?i).*(?:tag|version)");
    private static final Pattern IMAGE_KEY =
            Pattern.compile("(?i).*(?:image|image_?name|repository|repo|registry|hub)|(?:.*image.*|)override");
    private static final Pattern NAME_KEY = Pattern.compile("(?i).*(?:name|prefix|override)");
    private static final int SHORTEST_BARE = 3;

    private final List<Leaf> leaves = new ArrayList<>();

    private record Leaf(ValuesPath path, @Nullable Object value, String key) {
        String text() {
            return Plain.text(value).orElse("");
        }
    }

    /// A value to mark.
    ///
    /// @param example what its marker looks like
    record Candidate(ValuesPath path, Object original, Object example) {}

    /// @param values everything that the chart and its subcharts have, in the root's coordinates
    /// @param unset the places of values that templates read and that are not there
    Candidates(Map<String, @Nullable Object> values, List<ValuesPath> unset) {
        Leaves.of(values).forEach(leaf -> leaves.add(new Leaf(leaf.path(), leaf.value(), key(leaf.path()))));
        unset.forEach(path -> leaves.add(new Leaf(path, null, key(path))));
    }

    /// The last key on the way; a list's items have the list's.
    private static String key(ValuesPath path) {
        ValuesPath here = path;
        while (here.lastKey().isEmpty() && !here.isRoot()) {
            here = here.parent();
        }
        return here.lastKey().orElse("");
    }

    /// Values that are set, whose key speaks of an address, and that stand in one of the references or are templates
    /// themselves.
    List<Candidate> named(List<ImageUse> uses) {
        return leaves.stream()
                .filter(leaf -> isText(leaf) && AddressKeys.mayFeedAddress(leaf.key()))
                .filter(leaf -> leaf.text().contains("{{") || standsIn(leaf.text(), uses))
                .map(Candidates::candidate)
                .toList();
    }

    /// Values that are set and stand in one of the references, though their key does not say so.
    List<Candidate> unnamed(List<ImageUse> uses) {
        return leaves.stream()
                .filter(leaf -> isText(leaf) && !AddressKeys.mayFeedAddress(leaf.key()))
                .filter(leaf -> leaf.text().length() >= SHORTEST_BARE && standsIn(leaf.text(), uses))
                .map(Candidates::candidate)
                .toList();
    }

    /// Tags that are not set; their markers look like the version that they would default to.
    List<Candidate> emptyTags(String exampleVersion) {
        return leaves.stream()
                .filter(leaf -> isEmpty(leaf) && TAG_KEY.matcher(leaf.key()).matches())
                .map(leaf -> new Candidate(leaf.path(), "", exampleVersion))
                .toList();
    }

    /// Values that are not set and could hold an image or a part of one, those first whose key says so. Their markers
    /// look like
    /// those parts of the reference.
    List<List<Candidate>> emptyNames(ImageReference reference) {
        return List.of(
                empty(key -> IMAGE_KEY.matcher(key).matches(), reference),
                empty(
                        key -> !IMAGE_KEY.matcher(key).matches()
                                && NAME_KEY.matcher(key).matches(),
                        reference));
    }

    private List<Candidate> empty(Predicate<String> key, ImageReference reference) {
        return leaves.stream()
                .filter(leaf -> isEmpty(leaf) && key.test(leaf.key()))
                .map(leaf -> new Candidate(leaf.path(), "", example(leaf.key(), reference)))
                .toList();
    }

    private static String example(String key, ImageReference reference) {
        String word = key.toLowerCase(Locale.ROOT);
        if (word.endsWith("registry") || word.endsWith("hub") || word.endsWith("prefix")) {
            return reference.registry().orElse("docker.io");
        }
        return word.endsWith("override") ? reference.toString() : reference.path();
    }

    private static Candidate candidate(Leaf leaf) {
        Object value = Objects.requireNonNull(leaf.value());
        return new Candidate(leaf.path(), value, value);
    }

    private static boolean isText(Leaf leaf) {
        return (leaf.value() instanceof String text && !text.isBlank() && !text.contains("\n"))
                || leaf.value() instanceof Long
                || leaf.value() instanceof Double;
    }

    private static boolean isEmpty(Leaf leaf) {
        return leaf.value() == null || (leaf.value() instanceof String text && text.isBlank());
    }

    private static boolean standsIn(String text, List<ImageUse> uses) {
        return uses.stream().anyMatch(use -> use.reference().toString().contains(text));
    }
}
