/// The stage that reads requests.
@NullMarked
package io.helm2osc.fetcher.in;

import org.jspecify.annotations.NullMarked;
