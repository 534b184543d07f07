/// Shows how little a subscriber needs to publish finished packages.
@NullMarked
package io.helm2osc.examples.subscriber;

import org.jspecify.annotations.NullMarked;
