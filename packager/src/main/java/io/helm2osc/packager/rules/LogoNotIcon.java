package io.helm2osc.packager.rules;

import java.util.List;
import java.util.Optional;

/// OSC shows a logo file, and does not look at the icon URL.
final class LogoNotIcon implements PackageRule {

    private static final List<String> LOGOS = List.of("raw/logo.png", "raw/logo.jpg", "raw/logo.svg");

    @Override
    public Origin origin() {
        return Origin.warning("L43", "ss_0016");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Optional<String> logo = LOGOS.stream().filter(contents.files()::has).findFirst();
        if (logo.isPresent()) {
            return contents.metadata().containsKey("logo")
                    ? List.of()
                    : List.of(new Problem(logo.get(), "The picture is empty or too large for a logo: it is left out."));
        }
        return contents.chart().get("icon") == null
                ? List.of()
                : List.of(new Problem(
                        PackageContents.CHART, "icon has no effect; a logo.png beside Chart.yaml would have."));
    }
}
