/// What can be asked of the network, and what comes back; the port that the clients of repositories and registries use.
@NullMarked
package io.helm2osc.fetcher.door;

import org.jspecify.annotations.NullMarked;
