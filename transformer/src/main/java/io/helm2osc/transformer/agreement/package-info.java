/// How far the detective and the engine agree on what charts render to: what the detective's word is worth.
@NullMarked
package io.helm2osc.transformer.agreement;

import org.jspecify.annotations.NullMarked;
