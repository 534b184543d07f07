package io.helm2osc.packager.rules;

import io.helm2osc.contract.ConversionEvent.Severity;
import java.util.List;

/// One rule that an OSC package keeps.
interface PackageRule {

    /// Which rule it is.
    Origin origin();

    /// Where the package breaks it.
    List<Problem> problems(PackageContents contents);

    /// @param id in the checklist of the OSC reference (osc-spec §17)
    /// @param severity an error where the documentation states the rule, a warning where it recommends
    /// @param source the page of the documentation
    record Origin(String id, Severity severity, String source) {

        static Origin error(String id, String source) {
            return new Origin(id, Severity.ERROR, source);
        }

        static Origin warning(String id, String source) {
            return new Origin(id, Severity.WARNING, source);
        }
    }

    /// @param where the file of the package, or a place in it
    record Problem(String where, String message) {}
}
