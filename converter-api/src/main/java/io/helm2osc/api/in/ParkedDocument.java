package io.helm2osc.api.in;

import io.helm2osc.api.parked.ParkedRecord;
import java.time.Instant;
import java.util.Optional;

/// A parked record as the API shows it.
///
/// @param value its first 64 KiB as text, where one record was asked for
record ParkedDocument(
        String place,
        Instant at,
        String code,
        String message,
        String stage,
        String topic,
        Optional<String> type,
        Optional<String> key,
        int size,
        Optional<String> value,
        String replay) {

    static ParkedDocument of(ParkedRecord record, Optional<String> value) {
        return new ParkedDocument(
                record.place().toString(),
                record.at(),
                record.code(),
                record.message(),
                record.stage(),
                record.topic(),
                record.type(),
                record.key(),
                record.size(),
                value,
                ParkedResource.PARKED + "/" + record.place() + "/replay");
    }
}
