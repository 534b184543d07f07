/// What comes in: requests over HTTP, events over Kafka.
@NullMarked
package io.helm2osc.api.in;

import org.jspecify.annotations.NullMarked;
