package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Optional;

/// A value that the form may ask for.
///
/// @param order the place among all values of the chart
/// @param score the higher, the more likely it is to be set
/// @param name what the chart's own form calls it
/// @param comment what the chart says of it
/// @param preset what the chart sets it to, as text
record Candidate(
        ValuesPath path,
        int order,
        int score,
        Group group,
        Control control,
        Optional<String> name,
        Optional<String> comment,
        Optional<String> preset) {}
