/// What the person who reads it learns of a conversion: every image, what was edited for it, how it was proved, and
/// what stays behind.
@NullMarked
package io.helm2osc.transformer.report;

import org.jspecify.annotations.NullMarked;
