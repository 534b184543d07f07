/// Evaluates Go templates so that every string knows where it came from; pure.
@NullMarked
package io.helm2osc.template;

import org.jspecify.annotations.NullMarked;
