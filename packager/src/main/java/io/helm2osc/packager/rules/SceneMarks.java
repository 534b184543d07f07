package io.helm2osc.packager.rules;

import java.util.List;

/// The platforms that OSC knows; their letter case counts.
final class SceneMarks implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L11", "ss_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Choice.strangers(contents.metadata(), "scenes", Choice.SCENES)
                .map(message -> new Problem(PackageContents.METADATA, message))
                .toList();
    }
}
