/// The rules that an OSC package keeps, each on its own (osc-spec §17).
@NullMarked
package io.helm2osc.packager.rules;

import org.jspecify.annotations.NullMarked;
