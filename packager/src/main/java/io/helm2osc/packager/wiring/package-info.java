/// Makes the packager's stage a bean.
@NullMarked
package io.helm2osc.packager.wiring;

import org.jspecify.annotations.NullMarked;
