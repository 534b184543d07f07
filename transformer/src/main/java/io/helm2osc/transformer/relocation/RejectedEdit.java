package io.helm2osc.transformer.relocation;

import io.helm2osc.transformer.edit.ChartEdit;

/// An edit that was tried and undone, and what its render showed.
public record RejectedEdit(ChartEdit edit, String why) {}
