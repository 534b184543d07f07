package io.helm2osc.fetcher.wiring;

import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.fetcher.catalog.CatalogBookkeeping;
import io.helm2osc.fetcher.catalog.CatalogListing;
import io.helm2osc.fetcher.catalog.SelectedCharts;
import io.helm2osc.fetcher.repository.Repositories;
import io.helm2osc.pipeline.Bookkeeping;
import io.helm2osc.pipeline.Stage;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes what lists catalogs and what keeps the books on them; pipeline runs both.
class CatalogWiring {

    /// The settings for catalogs.
    @ConfigMapping(prefix = "helm2osc.catalogs")
    interface CatalogSettings {

        /// How many conversions that catalogs asked for may be under way, of all catalogs together.
        @WithDefault("24")
        int window();
    }

    @Produces
    @Singleton
    Stage<CatalogRequested> listing(Repositories repositories) {
        return new CatalogListing(new SelectedCharts(repositories));
    }

    @Produces
    @Singleton
    Bookkeeping books(CatalogSettings settings) {
        return new CatalogBookkeeping(settings.window(), ConverterVersion.CURRENT);
    }
}
