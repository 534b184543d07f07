package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import java.util.List;
import java.util.Optional;

/// What is known of one place of the values, for whoever builds on the schema.
///
/// @param type what the CRD says of it
/// @param description what the chart says of it
/// @param defaultValue what the chart sets it to, as a plain tree; none for null and for a value that is not set
/// @param choices the only values that it may have, as text, none if it is free
/// @param kubernetesType the Kubernetes type that templates put it in the place of, such as `ResourceRequirements`
/// @param source what told the type
/// @param imageSlot whether it is a part of an image's address, which OSC fills in
public record KnownValue(
        ValuesPath path,
        SchemaType type,
        Optional<String> description,
        Optional<Object> defaultValue,
        List<String> choices,
        Optional<String> kubernetesType,
        Source source,
        boolean imageSlot) {

    /// What told the type, the most trusted first.
    public enum Source {
        /// values.schema.json, or a `@schema` comment.
        SCHEMA,
        /// The place in a Kubernetes resource that templates put it.
        USE,
        /// The type that a comment gives.
        COMMENT,
        /// The values that the chart sets, or shows commented out.
        VALUE,
        /// A template that names the value, and does no more than ask whether it is true.
        NAME
    }

    public KnownValue {
        choices = List.copyOf(choices);
    }
}
