package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;

/// One field of the console form (osc-spec §5.4).
record Descriptor(ValuesPath path, String displayName, String description, Widget widget) {}
