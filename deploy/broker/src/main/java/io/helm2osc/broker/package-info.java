/// A Kafka broker as a child process.
@NullMarked
package io.helm2osc.broker;

import org.jspecify.annotations.NullMarked;
