/// The sets of values that a chart is looked at under, and its renders under them.
@NullMarked
package io.helm2osc.transformer.scenario;

import org.jspecify.annotations.NullMarked;
