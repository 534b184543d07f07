/// Brings a chart from wherever it is said to be; the only door to the network.
@NullMarked
package io.helm2osc.fetcher;

import org.jspecify.annotations.NullMarked;
