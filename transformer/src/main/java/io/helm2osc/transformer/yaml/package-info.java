/// The one place that writes YAML.
@NullMarked
package io.helm2osc.transformer.yaml;

import org.jspecify.annotations.NullMarked;
