package io.helm2osc.packager.rules;

import java.util.ArrayList;
import java.util.List;

/// The files and the folder that every package has.
final class RequiredFiles implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L01", "ss_0004");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        for (String path : List.of(PackageContents.METADATA, PackageContents.LIFECYCLE)) {
            if (!contents.files().has(path)) {
                problems.add(new Problem(path, "The file is missing."));
            }
        }
        if (contents.files().below("manifests").isEmpty()) {
            problems.add(new Problem(PackageContents.MANIFESTS, "The folder is missing."));
        }
        return problems;
    }
}
