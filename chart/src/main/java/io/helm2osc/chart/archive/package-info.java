/// Reads and writes archives, bounded and deterministic.
@NullMarked
package io.helm2osc.chart.archive;

import org.jspecify.annotations.NullMarked;
