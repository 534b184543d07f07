package io.helm2osc.packager.rules;

import java.util.List;

/// OSC rewrites image addresses in values.yaml only.
final class ImagesFromValues implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L37", "sp_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        int left = contents.images().leftBehind();
        return left == 0
                ? List.of()
                : List.of(new Problem(
                        "raw/templates/",
                        "%d of %d image references do not follow values.yaml; the report says which and why."
                                .formatted(left, contents.images().found())));
    }
}
