/// What became of a conversion, as its events tell; pure.
@NullMarked
package io.helm2osc.api.status;

import org.jspecify.annotations.NullMarked;
