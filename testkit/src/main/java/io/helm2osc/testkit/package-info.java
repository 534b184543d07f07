/// What tests share; never part of what runs.
@NullMarked
package io.helm2osc.testkit;

import org.jspecify.annotations.NullMarked;
