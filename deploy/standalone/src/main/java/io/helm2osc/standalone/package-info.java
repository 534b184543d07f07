/// Starts all four services and their broker with one command.
@NullMarked
package io.helm2osc.standalone;

import org.jspecify.annotations.NullMarked;
