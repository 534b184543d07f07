package io.helm2osc.packager.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Name and version are the same in metadata.yaml and raw/Chart.yaml.
final class NamesAgree implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L23", "ss_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Stream.of("name", "version")
                .filter(field -> !Objects.equals(
                        contents.metadata().get(field), contents.chart().get(field)))
                .map(field -> new Problem(
                        PackageContents.CHART,
                        "%s is %s, but %s in metadata.yaml."
                                .formatted(
                                        field,
                                        contents.chart().get(field),
                                        contents.metadata().get(field))))
                .toList();
    }
}
