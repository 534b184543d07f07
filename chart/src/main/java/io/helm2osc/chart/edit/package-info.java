/// Splices into a file's text; nothing is ever re-serialised.
@NullMarked
package io.helm2osc.chart.edit;

import org.jspecify.annotations.NullMarked;
