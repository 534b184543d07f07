/// Takes conversion requests and answers what became of them.
@NullMarked
package io.helm2osc.api;

import org.jspecify.annotations.NullMarked;
