/// Places in values, and what stands there.
@NullMarked
package io.helm2osc.chart.values;

import org.jspecify.annotations.NullMarked;
