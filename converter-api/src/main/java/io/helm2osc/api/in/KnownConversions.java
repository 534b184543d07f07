package io.helm2osc.api.in;

import io.helm2osc.api.Projection;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.api.status.History;
import io.helm2osc.contract.ConversionId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the conversion that an address names, for a caller who may see it. To others there is none.
@Singleton
class KnownConversions {

    private final Projection projection;
    private final CurrentCaller caller;

    KnownConversions(Projection projection, CurrentCaller caller) {
        this.projection = projection;
        this.caller = caller;
    }

    History find(String id) {
        return Optional.of(id)
                .filter(ConversionId::isConversionId)
                .flatMap(known -> projection.find(new ConversionId(known)))
                .filter(history -> caller.maySee(history.tenant()))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "There is no conversion of this id.")));
    }
}
