package io.helm2osc.api.in;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.contract.ConversionId;
import java.util.Optional;

/// Where to go from a conversion. What is not there yet has no link.
record Links(
        String self,
        String events,
        @JsonProperty("package") Optional<String> archive,
        Optional<String> relocatedPackage,
        Optional<String> mapping,
        Optional<String> report) {

    /// Where conversions live.
    static final String CONVERSIONS = "/v1/conversions";

    static Links of(ConversionId id, ConversionState state) {
        String self = CONVERSIONS + "/" + id;
        Optional<String> ready = Optional.of(self).filter(path -> state == ConversionState.READY);
        return new Links(
                self,
                self + "/events",
                ready.map(path -> path + "/package"),
                Optional.empty(),
                ready.map(path -> path + "/mapping"),
                ready.map(path -> path + "/report"));
    }

    /// With the way to the relocated package, which not every conversion makes.
    Links withRelocatedPackage() {
        return new Links(self, events, archive, Optional.of(self + "/relocated-package"), mapping, report);
    }
}
