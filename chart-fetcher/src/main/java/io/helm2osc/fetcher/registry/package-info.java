/// Charts in OCI registries, by the OCI distribution specification. Pure but for the door.
@NullMarked
package io.helm2osc.fetcher.registry;

import org.jspecify.annotations.NullMarked;
