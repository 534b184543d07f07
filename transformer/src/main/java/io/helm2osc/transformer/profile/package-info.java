/// What the OSC documentation leaves open, each point with the reading that is followed.
@NullMarked
package io.helm2osc.transformer.profile;

import org.jspecify.annotations.NullMarked;
