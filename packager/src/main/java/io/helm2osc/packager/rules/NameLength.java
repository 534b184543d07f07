package io.helm2osc.packager.rules;

import java.util.List;

/// The length of the package name.
final class NameLength implements PackageRule {

    private static final int LONGEST = 64;

    @Override
    public Origin origin() {
        return Origin.error("L04", "sp_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        int length = contents.text("name").length();
        return length <= LONGEST
                ? List.of()
                : List.of(new Problem(
                        PackageContents.METADATA,
                        "The name has %d letters; %d are allowed.".formatted(length, LONGEST)));
    }
}
