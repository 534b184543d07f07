/// Runs a stage: one event in, one artifact stored, one event out, in one transaction.
@NullMarked
package io.helm2osc.pipeline;

import org.jspecify.annotations.NullMarked;
