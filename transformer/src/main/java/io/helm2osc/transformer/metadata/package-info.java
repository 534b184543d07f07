/// The package around the chart: legal names, metadata.yaml, lifecycle.yaml, logo, README and raw/ (osc-spec §1 to
/// §3).
@NullMarked
package io.helm2osc.transformer.metadata;

import org.jspecify.annotations.NullMarked;
