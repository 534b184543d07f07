/// mapping.yaml: which values path takes which part of an image's new address (osc-spec §7.4).
@NullMarked
package io.helm2osc.transformer.mapping;

import org.jspecify.annotations.NullMarked;
