package io.helm2osc.packager.rules;

import java.util.List;

/// Most pages call the file log_config.yaml.
final class LogConfigName implements PackageRule {

    private static final String NAME = PackageContents.VENDOR + "logs_config.yaml";

    @Override
    public Origin origin() {
        return Origin.warning("L29", "ss_0010, ss_0004");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return contents.files().has(NAME)
                ? List.of(new Problem(NAME, "The documentation mostly calls the file log_config.yaml."))
                : List.of();
    }
}
