package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import java.util.List;

/// What a package asks for.
///
/// @param values that whoever installs it has to give: the chart does not render without
/// @param vendor files for the platform
public record Requirements(List<ValuesPath> values, VendorFiles vendor) {

    public static final Requirements NONE = new Requirements(List.of(), VendorFiles.NONE);

    public Requirements {
        values = List.copyOf(values);
    }
}
