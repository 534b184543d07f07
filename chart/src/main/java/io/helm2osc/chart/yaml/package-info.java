/// The one reader of YAML, as Helm understands it.
@NullMarked
package io.helm2osc.chart.yaml;

import org.jspecify.annotations.NullMarked;
