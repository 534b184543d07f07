/// Where a chart's templates use its values, and what stands before each use. Read from the templates' text, so that
/// it holds whatever the values are.
@NullMarked
package io.helm2osc.transformer.usage;

import org.jspecify.annotations.NullMarked;
