/// Runs every stage that is a bean, and gives services the artifact store and the Kafka settings, from settings.
@NullMarked
package io.helm2osc.pipeline.wiring;

import org.jspecify.annotations.NullMarked;
