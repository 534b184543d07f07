/// Turns a chart into a package tree and proves, by rendering, what it claims.
@NullMarked
package io.helm2osc.transformer;

import org.jspecify.annotations.NullMarked;
