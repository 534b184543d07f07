/// Finds stand-ins for the values that a chart wants before it renders.
@NullMarked
package io.helm2osc.transformer.standin;

import org.jspecify.annotations.NullMarked;
