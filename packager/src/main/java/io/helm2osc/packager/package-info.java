/// Turns a package tree into a checked, deterministic archive.
@NullMarked
package io.helm2osc.packager;

import org.jspecify.annotations.NullMarked;
