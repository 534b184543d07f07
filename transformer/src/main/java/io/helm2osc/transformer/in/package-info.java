/// Takes charts that were fetched and announces what became of them.
@NullMarked
package io.helm2osc.transformer.in;

import org.jspecify.annotations.NullMarked;
