package io.helm2osc.transformer.images;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.transformer.images.ImageUse.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds image references inside text that is not an image field. Precision matters: `http://host:80` is no image, so a
/// candidate counts only when it equals a known image, or when its registry, its tag or the words before it say that it
/// is one.
final class EmbeddedReferences {

    private static final Pattern CANDIDATE = Pattern.compile("(?<![A-Za-z0-9._/:@%+$}-])(?:(?:docker|oci)://)?"
            + "([A-Za-z0-9][A-Za-z0-9._-]*+(?::\\d+(?=/))?(?:/[A-Za-z0-9._-]++)*+"
            + "(?::[A-Za-z0-9_][A-Za-z0-9._+-]*+)?(?:@sha256:[0-9a-f]{64})?)(?![A-Za-z0-9/({@:])");
    private static final Pattern VERSION_LIKE =
            Pattern.compile("v?\\d+(?:\\.\\d+)+(?:[._+-].*)?|v\\d+.*|latest|stable|nightly|main|master|sha-.*|\\d+");
    private static final Pattern PUBLIC_REGISTRY = Pattern.compile(
            "docker\\.io|index\\.docker\\.io|quay\\.io|ghcr\\.io|lscr\\.io|nvcr\\.io|registry\\.k8s\\.io|(?:.+\\.)?gcr\\.io"
                    + "|mcr\\.microsoft\\.com|public\\.ecr\\.aws|.+\\.pkg\\.dev|.+\\.azurecr\\.io|.+\\.dkr\\.ecr\\..+"
                    + "|docker\\.elastic\\.co|.+\\.aliyuncs\\.com|.+\\.myhuaweicloud\\.com"
                    + "|(?:docker|registry|cr|harbor|oci)\\.[a-z0-9.-]+");
    private static final Pattern TRAILING = Pattern.compile("[.-]+$");

    private final Set<String> known;

    EmbeddedReferences(Set<String> known) {
        this.known = known;
    }

    List<ImageUse> in(String position, String template, String text) {
        List<ImageUse> uses = new ArrayList<>();
        String key = position.substring(position.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            line(position, template, key, text.substring(start, end), start, uses);
            start = end + 1;
        }
        return uses;
    }

    private void line(String position, String template, String key, String line, int offset, List<ImageUse> uses) {
        String code = line.strip();
        if (code.startsWith("#") || code.startsWith("//") || !(code.contains("/") || code.contains(":"))) {
            return;
        }
        Matcher candidates = CANDIDATE.matcher(line);
        while (candidates.find()) {
            String candidate = TRAILING.matcher(candidates.group(1)).replaceFirst("");
            String before = line.substring(0, candidates.start(1)).toLowerCase(Locale.ROOT);
            if (isImage(candidate, before, key)) {
                ImageUse.inString(Place.EMBEDDED, position, template, candidate, offset + candidates.start(1))
                        .ifPresent(uses::add);
            }
        }
    }

    private boolean isImage(String candidate, String before, String key) {
        if (known.contains(candidate) && (candidate.contains("/") || candidate.contains(":"))) {
            return true;
        }
        if (!candidate.contains("/") || before.endsWith("oci://")) {
            return false;
        }
        boolean saysImage = key.contains("image") || before.contains("image");
        return ImageReference.parse(candidate)
                .filter(reference -> looksPulled(reference, saysImage))
                .isPresent();
    }

    private static boolean looksPulled(ImageReference reference, boolean saysImage) {
        String tag = reference.tag().orElse("");
        boolean hasVersion = !tag.isEmpty() || reference.digest().isPresent();
        boolean number = !tag.isEmpty() && tag.chars().allMatch(Character::isDigit);
        boolean version = VERSION_LIKE.matcher(tag).matches();
        if (reference.registry().isPresent()) {
            boolean registry =
                    PUBLIC_REGISTRY.matcher(reference.registry().get()).matches();
            boolean nested = reference.path().contains("/");
            return hasVersion
                    ? registry || saysImage || (nested && version && !number)
                    : registry && (saysImage || nested);
        }
        return reference.digest().isPresent() || (!tag.isEmpty() && !number && (saysImage || version));
    }
}
