package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.usage.Setting;
import java.util.Optional;

/// One field of the form.
///
/// @param screen the one that it stands on, from 1
/// @param label what the field is called
/// @param help what the chart says of it
/// @param preset what the chart sets it to, as text
/// @param dependsOn what another field has to be so that this one is of use
public record FormField(
        ValuesPath path,
        int screen,
        Group group,
        String label,
        String help,
        Control control,
        Optional<String> preset,
        Optional<Setting> dependsOn) {}
