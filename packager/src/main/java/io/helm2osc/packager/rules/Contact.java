package io.helm2osc.packager.rules;

import java.util.List;
import java.util.stream.Stream;

/// Somebody to turn to; a commercial service is not listed without.
final class Contact implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L15", "FAQ, sp_0007");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        boolean named = Stream.of("maintainers", "provider").anyMatch(contents.metadata()::containsKey);
        return named
                ? List.of()
                : List.of(new Problem(PackageContents.METADATA, "Neither maintainers nor provider are named."));
    }
}
