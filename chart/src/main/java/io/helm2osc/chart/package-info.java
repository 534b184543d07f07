/// Turns the bytes of a chart into a `Chart`, within limits; pure.
@NullMarked
package io.helm2osc.chart;

import org.jspecify.annotations.NullMarked;
