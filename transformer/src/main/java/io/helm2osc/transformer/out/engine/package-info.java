/// The Helm engine in expendable worker processes: a pool of them, their bounds, and what becomes of a render
/// that breaks one.
@NullMarked
package io.helm2osc.transformer.out.engine;

import org.jspecify.annotations.NullMarked;
