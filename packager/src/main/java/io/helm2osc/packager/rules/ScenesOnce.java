package io.helm2osc.packager.rules;

import java.util.List;

/// deployScenes makes OSC pass over scenes.
final class ScenesOnce implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L13", "ss_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return contents.metadata().containsKey("scenes") && contents.metadata().containsKey("deployScenes")
                ? List.of(new Problem(PackageContents.METADATA, "scenes has no effect beside deployScenes."))
                : List.of();
    }
}
