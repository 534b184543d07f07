package io.helm2osc.packager.rules;

import java.util.List;

/// OSC shows a logo file, and does not look at the icon URL.
final class LogoNotIcon implements PackageRule {

    private static final List<String> LOGOS = List.of("raw/logo.png", "raw/logo.jpg", "raw/logo.svg");

    @Override
    public Origin origin() {
        return Origin.warning("L43", "ss_0016");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        boolean logo = LOGOS.stream().anyMatch(contents.files()::has);
        return logo || contents.chart().get("icon") == null
                ? List.of()
                : List.of(new Problem(
                        PackageContents.CHART, "icon has no effect; a logo.png beside Chart.yaml would have."));
    }
}
