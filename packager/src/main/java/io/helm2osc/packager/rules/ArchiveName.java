package io.helm2osc.packager.rules;

import java.util.List;
import java.util.regex.Pattern;

/// The letters of the archive name, which follows from name and version.
final class ArchiveName implements PackageRule {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]*[A-Za-z0-9]");

    @Override
    public Origin origin() {
        return Origin.error("L17", "ss_0004");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        String name = contents.title();
        return FORM.matcher(name).matches()
                ? List.of()
                : List.of(new Problem(
                        PackageContents.METADATA,
                        "The archive '%s' must be of letters, digits, '_', '-' and '.', with a letter or digit last."
                                .formatted(name)));
    }
}
