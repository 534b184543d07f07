package io.helm2osc.packager.rules;

import java.util.List;

/// What the console shows in one line.
final class ShortFields implements PackageRule {

    private static final List<String> FIELDS = List.of("appVersion", "briefDescription");
    private static final int LIMIT = 64;

    @Override
    public Origin origin() {
        return Origin.error("L07", "ss_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return FIELDS.stream()
                .filter(field -> contents.text(field).length() >= LIMIT)
                .map(field -> new Problem(
                        PackageContents.METADATA, "%s must have less than %d letters.".formatted(field, LIMIT)))
                .toList();
    }
}
