/// The values of the template language, each knowing where it came from.
@NullMarked
package io.helm2osc.template.value;

import org.jspecify.annotations.NullMarked;
