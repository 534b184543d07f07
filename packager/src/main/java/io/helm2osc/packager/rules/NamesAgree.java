package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Name and version are the same in metadata.yaml and raw/Chart.yaml.
final class NamesAgree implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L23", "ss_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Stream.of("name", "version")
                .filter(field -> !text(contents.metadata(), field).equals(text(contents.chart(), field)))
                .map(field -> new Problem(
                        PackageContents.CHART,
                        "%s is %s, but %s in metadata.yaml."
                                .formatted(field, text(contents.chart(), field), text(contents.metadata(), field))))
                .toList();
    }

    private static String text(Map<String, @Nullable Object> file, String field) {
        return Plain.text(file.get(field)).orElse("");
    }
}
