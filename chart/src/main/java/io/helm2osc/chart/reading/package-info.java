/// Makes a chart of files: what `Chart.yaml` and the values say, and the charts inside.
@NullMarked
package io.helm2osc.chart.reading;

import org.jspecify.annotations.NullMarked;
