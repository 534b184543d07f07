/// What the conversion asks of the Helm engine: render this chart with these values. How it is rendered is not
/// told here.
@NullMarked
package io.helm2osc.transformer.render;

import org.jspecify.annotations.NullMarked;
