package io.helm2osc.packager.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What mapping.yaml names exists, and no values path is to receive two different things.
final class MappingPaths implements PackageRule {

    private static final List<String> PARTS =
            List.of("fullAddress", "repository", "prefixAddress", "repo", "endpoint", "tag");
    private static final Pattern IMAGE =
            Pattern.compile("[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*)*");

    @Override
    public Origin origin() {
        return Origin.error("L39", "sp_0012");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<MappingItem> items = MappingItem.of(contents);
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = contents.values();
        Map<String, String> received = new HashMap<>();
        List<String> messages = new ArrayList<>();
        for (MappingItem item : items) {
            if (!IMAGE.matcher(item.image()).matches()) {
                messages.add("%s is no image name.".formatted(item.image()));
            }
            if (item.address().isEmpty()) {
                messages.add("%s has no address.".formatted(item.image()));
            }
            item.address().forEach((part, path) -> {
                if (!PARTS.contains(part)) {
                    messages.add("%s is no part of an address.".formatted(part));
                }
                if (!Place.isIn(values, path)) {
                    messages.add("%s of %s is not in values.yaml.".formatted(path, item.image()));
                }
                String other = received.put(String.valueOf(path), item.received(part));
                if (other != null && !other.equals(item.received(part))) {
                    messages.add("%s would receive %s and %s.".formatted(path, other, item.received(part)));
                }
            });
        }
        return messages.stream()
                .map(message -> new Problem(PackageContents.MAPPING, message))
                .toList();
    }
}
