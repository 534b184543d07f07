/// What the fetcher asks of the outside: the network, and folders of this machine.
@NullMarked
package io.helm2osc.fetcher.out;

import org.jspecify.annotations.NullMarked;
