/// The documents that describe the event interface; pure.
@NullMarked
package io.helm2osc.api.docs;

import org.jspecify.annotations.NullMarked;
