package io.helm2osc.transformer.mapping;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One image of the package: what it is called after the push, and which values paths take its address.
///
/// @param image the repository name after the push, without registry and organisation
/// @param tag the tag after the push
/// @param source the reference that the chart came with, digest included, or empty when there is none to tell
/// @param address the values path of each part that the chart takes from values
public record MappingEntry(String image, String tag, String source, SortedMap<AddressPart, ValuesPath> address) {

    private static final Pattern IMAGE =
            Pattern.compile("[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    public MappingEntry {
        if (!isImage(image) || !isTag(tag)) {
            throw new IllegalArgumentException("not an image name and a tag: " + image + ":" + tag);
        }
        if (address.isEmpty()) {
            throw new IllegalArgumentException("no values path takes the address of " + image);
        }
        address = Collections.unmodifiableSortedMap(new TreeMap<>(address));
    }

    /// An entry of these paths.
    public MappingEntry(String image, String tag, String source, Map<AddressPart, ValuesPath> address) {
        this(image, tag, source, new TreeMap<>(address));
    }

    /// Whether the text is a repository name as registries take it.
    public static boolean isImage(String text) {
        return IMAGE.matcher(text).matches();
    }

    /// Whether the text is a tag as registries take it.
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }
}
