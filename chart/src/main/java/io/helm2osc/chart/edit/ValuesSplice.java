package io.helm2osc.chart.edit;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlDocument;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the smallest splice that gives a values file a scalar.
///
/// A scalar that is there is replaced, in its own quotes where that can be; an empty value gets
/// one; a key that is missing is added as the last of its map, with the maps that are missing
/// above it. Every splice is proved: what the file reads as afterwards is what it read as before,
/// but for the one place.
public final class ValuesSplice {

    private static final String WHERE = "values";

    private ValuesSplice() {}

    /// The edit after which the values have this scalar at this place and are otherwise the same.
    /// There is none where something other than a scalar or an empty map stands in the way, where
    /// the place is reached through an alias only, or where a list would have to grow.
    ///
    /// Edits of one text may insert at the same place, which cannot be applied together. For
    /// several changes to a file, apply each and find the next in the outcome.
    ///
    /// @param scalar a string, number, boolean or null
    public static Optional<Edit> set(String yamlText, ValuesPath path, @Nullable Object scalar, String reason) {
        if (!Plain.isScalar(scalar) || path.isRoot()) {
            throw new IllegalArgumentException("no scalar in a map: " + path);
        }
        Optional<YamlDocument> document = YamlReader.firstDocument(yamlText, WHERE, Limits.DEFAULT);
        List<Edit> candidates = document.map(found -> new Splices(yamlText, found, path, scalar, reason).candidates())
                .orElseGet(() -> Splices.intoEmpty(yamlText, path, scalar, reason));
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Object before = document.map(YamlDocument::root).map(YamlNode::toPlain).orElse(null);
        Map<String, @Nullable Object> intended = Plain.copyMap(Plain.map(before));
        path.set(intended, asRead(scalar));
        return candidates.stream()
                .filter(edit -> reads(Edits.apply(yamlText, List.of(edit)), intended))
                .findFirst();
    }

    // The types of a plain tree: whole numbers are long, others are double.
    private static @Nullable Object asRead(@Nullable Object scalar) {
        return switch (scalar) {
            case Integer number -> (Object) number.longValue();
            case Float number -> (Object) number.doubleValue();
            case null -> null;
            default -> scalar;
        };
    }

    private static boolean reads(String text, Map<String, @Nullable Object> intended) {
        try {
            return intended.equals(YamlReader.plain(text, WHERE, Limits.DEFAULT));
        } catch (RefusedException e) {
            return false; // the splice broke the file, which makes it the wrong one
        }
    }
}
