/// How the packager is asked: by the event that a chart is transformed.
@NullMarked
package io.helm2osc.packager.in;

import org.jspecify.annotations.NullMarked;
