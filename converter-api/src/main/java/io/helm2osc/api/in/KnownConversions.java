package io.helm2osc.api.in;

import io.helm2osc.api.Projection;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.api.status.History;
import io.helm2osc.contract.ConversionId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the conversion that an address names.
@Singleton
class KnownConversions {

    private final Projection projection;

    KnownConversions(Projection projection) {
        this.projection = projection;
    }

    History find(String id) {
        return Optional.of(id)
                .filter(ConversionId::isConversionId)
                .flatMap(known -> projection.find(new ConversionId(known)))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "There is no conversion of this id.")));
    }
}
