package io.helm2osc.transformer.slot;

import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.trace.Trace;

/// A use of an image with the trace of the render that it was found in.
public record TracedUse(ImageUse use, Trace trace) {}
