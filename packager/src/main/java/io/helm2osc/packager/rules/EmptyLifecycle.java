package io.helm2osc.packager.rules;

import java.util.List;
import java.util.Map;

/// lifecycle.yaml says nothing for a chart.
final class EmptyLifecycle implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L36", "ss_0079");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Object lifecycle = contents.lifecycle();
        return lifecycle == null || Map.of().equals(lifecycle)
                ? List.of()
                : List.of(
                        new Problem(PackageContents.LIFECYCLE, "The file has content, which a chart has no use for."));
    }
}
