/// Proves by rendering what a conversion claims: unchanged, movable, alone.
@NullMarked
package io.helm2osc.transformer.proof;

import org.jspecify.annotations.NullMarked;
