/// Reads Go's text/template language with exact places; pure.
@NullMarked
package io.helm2osc.template;

import org.jspecify.annotations.NullMarked;
