package io.helm2osc.transformer.usage;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Set;

/// One place in a template at which a value is used.
///
/// @param whole whether everything below the value is used with it
/// @param file the template, in the root chart's tree
/// @param key the YAML key that stands before the place, empty if there is none
/// @param settings what holds at the place
record Use(ValuesPath path, boolean whole, String file, String key, Set<Setting> settings) {

    Use {
        settings = Set.copyOf(settings);
    }
}
