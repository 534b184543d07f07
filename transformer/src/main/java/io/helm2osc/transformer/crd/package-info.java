/// manifests/helmrelease_crd.yaml: the custom resource whose spec is the chart's values (osc-spec §4).
@NullMarked
package io.helm2osc.transformer.crd;

import org.jspecify.annotations.NullMarked;
