package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What mapping.yaml names exists, once.
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
        List<@Nullable Object> items = Plain.list(contents.mapping().get("instance"));
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = contents.values();
        List<Problem> problems = new ArrayList<>();
        for (Object item : items) {
            Object image = Plain.at(item, "image");
            if (!(image instanceof String name) || !IMAGE.matcher(name).matches()) {
                problems.add(new Problem(PackageContents.MAPPING, "%s is no image name.".formatted(image)));
            }
            Map<String, @Nullable Object> address = Plain.map(Plain.at(item, "address"));
            if (address.isEmpty()) {
                problems.add(new Problem(PackageContents.MAPPING, "%s has no address.".formatted(image)));
            }
            address.forEach((part, path) -> {
                if (!PARTS.contains(part)) {
                    problems.add(new Problem(PackageContents.MAPPING, "%s is no part of an address.".formatted(part)));
                }
                if (!Place.isIn(values, path)) {
                    problems.add(new Problem(
                            PackageContents.MAPPING, "%s of %s is not in values.yaml.".formatted(path, image)));
                }
            });
        }
        return problems;
    }
}
