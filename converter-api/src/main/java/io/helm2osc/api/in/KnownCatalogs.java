package io.helm2osc.api.in;

import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.contract.CatalogId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the catalog that an address names, for a caller who may see it. To others there is none.
@Singleton
class KnownCatalogs {

    private final CatalogProjection projection;
    private final CurrentCaller caller;

    KnownCatalogs(CatalogProjection projection, CurrentCaller caller) {
        this.projection = projection;
        this.caller = caller;
    }

    Catalog find(String id) {
        return Optional.of(id)
                .filter(CatalogId::isCatalogId)
                .flatMap(known -> projection.find(new CatalogId(known)))
                .filter(catalog -> caller.maySee(catalog.tenant()))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "There is no catalog of this id.")));
    }
}
