/// What a values.schema.json may be and cost, and the references in it.
@NullMarked
package io.helm2osc.transformer.schema;

import org.jspecify.annotations.NullMarked;
