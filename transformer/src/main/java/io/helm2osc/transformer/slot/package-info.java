/// Which values paths take which parts of an image's address, so that the image can be moved by values alone.
@NullMarked
package io.helm2osc.transformer.slot;

import org.jspecify.annotations.NullMarked;
