/// What the API answers when it cannot do what was asked (RFC 9457); pure.
@NullMarked
package io.helm2osc.api.problem;

import org.jspecify.annotations.NullMarked;
