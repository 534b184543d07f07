package io.helm2osc.transformer.slot;

import io.helm2osc.transformer.images.ImageUse;

/// A use of an image that does not follow values.yaml, and why.
public record LeftBehind(ImageUse use, Reason reason, String detail) {

    /// Why a use stays behind.
    public enum Reason {
        /// No value feeds it: it is written in a template.
        LITERAL,
        /// It stands in the middle of the text of a value, where no address can be written.
        INSIDE_A_VALUE,
        /// A value feeds a part of its name, and the rest is written in a template.
        PARTLY_LITERAL,
        /// Several values make up one part of its address, or one value makes up parts of several.
        ASSEMBLED,
        /// One value holds the reference with its digest, which no part of a mapping's address can carry.
        DIGEST_IN_VALUE,
        /// The value that feeds it lies where the root chart's values.yaml cannot reach it by a splice.
        OUT_OF_REACH,
        /// A value would have to receive two different things.
        CONFLICT,
        /// Moving it was tried, and the render showed that it does not move or that something else changes.
        NOT_PROVED
    }
}
