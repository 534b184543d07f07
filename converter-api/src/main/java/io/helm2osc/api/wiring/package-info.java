/// Puts the API together from settings.
@NullMarked
package io.helm2osc.api.wiring;

import org.jspecify.annotations.NullMarked;
