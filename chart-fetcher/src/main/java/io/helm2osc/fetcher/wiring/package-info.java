/// Puts the fetcher together from settings.
@NullMarked
package io.helm2osc.fetcher.wiring;

import org.jspecify.annotations.NullMarked;
