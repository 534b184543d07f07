package io.helm2osc.template.detective;

import io.helm2osc.template.Span;
import io.helm2osc.template.value.Rope;

/// What an action printed that a run was told to look out for.
///
/// @param template the file in the root chart's unpacked tree
/// @param action the whole action, in the file's text
/// @param text all that it printed
public record Print(String template, Span action, Rope text) {}
