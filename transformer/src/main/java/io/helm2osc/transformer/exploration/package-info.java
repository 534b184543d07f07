/// Looks for images that a chart shows only under other values than its own.
@NullMarked
package io.helm2osc.transformer.exploration;

import org.jspecify.annotations.NullMarked;
