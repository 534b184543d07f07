/// What may be asked for; pure.
@NullMarked
package io.helm2osc.api.request;

import org.jspecify.annotations.NullMarked;
