/// The relocated twin of a package: the same files with the addresses of a registry in values.yaml, as OSC would write
/// them.
@NullMarked
package io.helm2osc.transformer.twin;

import org.jspecify.annotations.NullMarked;
