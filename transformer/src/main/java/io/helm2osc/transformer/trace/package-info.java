/// Which values feed which piece of rendered text, shown by rendering with a marker in the place of every candidate.
@NullMarked
package io.helm2osc.transformer.trace;

import org.jspecify.annotations.NullMarked;
