package io.helm2osc.api.parked;

import java.time.Instant;
import java.util.Optional;

/// A record that a stage could not do anything with.
///
/// @param place where it lies
/// @param at when it was parked
/// @param code why
/// @param message why, in words
/// @param stage who parked it
/// @param topic where it came from, and is sent to when it is replayed
/// @param type its CloudEvents type, if it has one
/// @param key of the conversion or catalog, as far as it is text
/// @param size of its value, in bytes
public record ParkedRecord(
        ParkedPlace place,
        Instant at,
        String code,
        String message,
        String stage,
        String topic,
        Optional<String> type,
        Optional<String> key,
        int size) {}
