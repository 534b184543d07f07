/// The expendable process in which the Helm engine runs. Nothing here is used by a service but the words of the
/// protocol.
@NullMarked
package io.helm2osc.transformer.out.worker;

import org.jspecify.annotations.NullMarked;
