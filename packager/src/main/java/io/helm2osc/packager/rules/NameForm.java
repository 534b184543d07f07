package io.helm2osc.packager.rules;

import java.util.List;
import java.util.regex.Pattern;

/// The letters of the package name.
final class NameForm implements PackageRule {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");

    @Override
    public Origin origin() {
        return Origin.error("L03", "ss_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        String name = contents.text("name");
        return FORM.matcher(name).matches()
                ? List.of()
                : List.of(new Problem(
                        PackageContents.METADATA,
                        "The name '%s' must be of lower-case letters, digits and hyphens, with a letter first and no hyphen last."
                                .formatted(name)));
    }
}
