/// Makes every image of a chart follow values.yaml: finds, traces, edits and proves.
@NullMarked
package io.helm2osc.transformer.relocation;

import org.jspecify.annotations.NullMarked;
