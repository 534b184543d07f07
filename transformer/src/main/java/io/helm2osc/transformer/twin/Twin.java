package io.helm2osc.transformer.twin;

import io.helm2osc.chart.Chart;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.contract.TargetRegistry;
import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.mapping.TargetImage;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.Slot;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What became of the wish for a twin in a registry.
public sealed interface Twin {

    /// The registry with its organisation.
    TargetRegistry registry();

    /// What the people who asked for it should know.
    default Optional<Finding> finding() {
        return switch (this) {
            case Made made -> Optional.empty();
            case NotMade(var registry, var reason, var message) ->
                Optional.of(new Finding(
                        reason.code(),
                        Severity.WARNING,
                        "raw/values.yaml",
                        "There is no package relocated to %s: %s".formatted(registry, message)));
        };
    }

    /// It was made, and rendering proved it.
    ///
    /// @param chart the edited chart with the new addresses
    /// @param targets where each slot's image lies
    /// @param attempts the evidence, one for each scenario
    record Made(TargetRegistry registry, Chart chart, SequencedMap<Slot, TargetImage> targets, List<Attempt> attempts)
            implements Twin {

        public Made {
            attempts = List.copyOf(attempts);
        }

        /// The address that an image must be pushed to.
        public static String address(TargetImage target) {
            return target.part(AddressPart.FULL_ADDRESS, OscProfile.DEFAULT);
        }
    }

    /// There can be none.
    record NotMade(TargetRegistry registry, Reason reason, String message) implements Twin {}

    /// Why there can be no twin.
    enum Reason {
        /// Two images would lie at one address.
        COLLISION("relocated.collision"),
        /// An address cannot be written into values.yaml by a splice.
        NO_SPLICE("relocated.no-splice"),
        /// The twin does not render, or an image is not where it should be, or something else changed.
        NOT_PROVED("relocated.not-proved");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// As it stands in findings.
        public String code() {
            return code;
        }
    }
}
