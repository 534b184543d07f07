package io.helm2osc.transformer.images;

import java.util.regex.Pattern;

/// What the key of a value says of what it holds. Keys only choose what is worth trying; rendering decides.
public final class AddressKeys {

    private static final Pattern NAMES =
            Pattern.compile("(?i).*(?:image|repo|registry|hub|tag|version|digest|sha256).*|(?:image)?sha");
    private static final Pattern IMAGES =
            Pattern.compile("(?i)(?!.*pull).*(?:image|repository|registry|hub|tag|digest)");
    private static final Pattern FEEDS = Pattern.compile("(?i).*(?:prefix|org|host|domain|account|region|suffix).*");
    private static final Pattern OVERRIDES = Pattern.compile("(?i).*override.*");

    private AddressKeys() {}

    /// Whether the value names an image or a part of its address, and nothing else that has a version.
    public static boolean namesImage(String key) {
        return IMAGES.matcher(key).matches();
    }

    /// Whether the value names an image or a part of its address.
    public static boolean namesAddress(String key) {
        return NAMES.matcher(key).matches();
    }

    /// Whether the value may be put together with others to an image's address.
    public static boolean mayFeedAddress(String key) {
        return namesAddress(key) || FEEDS.matcher(key).matches();
    }

    /// Whether another image would show if the value were another, so that what shows is not the chart's own.
    public static boolean replacesAddress(String key) {
        return namesAddress(key) || OVERRIDES.matcher(key).matches();
    }
}
