/// The functions of Go's templates, of Sprig and of Helm, one class per family.
@NullMarked
package io.helm2osc.template.function;

import org.jspecify.annotations.NullMarked;
