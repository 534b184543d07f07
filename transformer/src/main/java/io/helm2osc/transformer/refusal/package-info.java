/// Why a chart that does not render is refused.
@NullMarked
package io.helm2osc.transformer.refusal;

import org.jspecify.annotations.NullMarked;
