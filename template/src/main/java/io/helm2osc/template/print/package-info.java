/// Values as text: Go's printing, JSON and YAML, letter by letter as the engine writes them, with origins kept.
@NullMarked
package io.helm2osc.template.print;

import org.jspecify.annotations.NullMarked;
