/// The one-shot command line: converts charts without a broker.
@NullMarked
package io.helm2osc.command;

import org.jspecify.annotations.NullMarked;
