/// Which image lines of a chart's templates the proof has seen, and what stands before the rest. Pure.
@NullMarked
package io.helm2osc.transformer.coverage;

import org.jspecify.annotations.NullMarked;
