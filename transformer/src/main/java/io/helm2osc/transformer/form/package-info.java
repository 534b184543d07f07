/// manifests/helmrelease_csd.yaml: the console form over those values (osc-spec §5).
@NullMarked
package io.helm2osc.transformer.form;

import org.jspecify.annotations.NullMarked;
