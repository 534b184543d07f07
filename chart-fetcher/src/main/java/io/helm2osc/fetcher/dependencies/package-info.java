/// Completes charts whose dependencies do not lie in their `charts/` folder. Pure but for its ports.
@NullMarked
package io.helm2osc.fetcher.dependencies;

import org.jspecify.annotations.NullMarked;
