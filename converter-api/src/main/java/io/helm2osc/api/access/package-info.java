/// Who asks, what they may do, and what is theirs; pure.
@NullMarked
package io.helm2osc.api.access;

import org.jspecify.annotations.NullMarked;
