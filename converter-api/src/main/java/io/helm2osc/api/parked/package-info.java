/// Records that no stage could do anything with, as the API shows them; pure.
@NullMarked
package io.helm2osc.api.parked;

import org.jspecify.annotations.NullMarked;
