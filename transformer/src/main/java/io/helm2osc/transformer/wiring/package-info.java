/// Puts the transformer together from its settings.
@NullMarked
package io.helm2osc.transformer.wiring;

import org.jspecify.annotations.NullMarked;
