/// Splices into a chart that make its images follow values: nothing is ever re-serialised.
@NullMarked
package io.helm2osc.transformer.edit;

import org.jspecify.annotations.NullMarked;
