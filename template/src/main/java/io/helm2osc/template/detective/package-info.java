/// Runs a chart's templates in a way that tells where every letter came from and what every guard looked at.
@NullMarked
package io.helm2osc.template.detective;

import org.jspecify.annotations.NullMarked;
