/// Where a render names images: containers, custom resources, and references inside other text.
@NullMarked
package io.helm2osc.transformer.images;

import org.jspecify.annotations.NullMarked;
