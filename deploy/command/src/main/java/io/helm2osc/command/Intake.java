package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.Outcome;
import io.helm2osc.fetcher.ChartSources;
import io.helm2osc.fetcher.out.LocalCharts;
import io.helm2osc.fetcher.repository.Repositories;
import java.nio.file.Path;
import java.util.Optional;

/// Brings the charts that were named on the command line.
///
/// @param repositories their indexes
record Intake(LocalCharts local, ChartSources remote, Repositories repositories) {

    /// The packed chart, with all the dependencies that it names.
    Outcome<Bytes> bring(ChartInput input) {
        Optional<ChartSource> source = input.source();
        if (source.isPresent()) {
            return remote.fetch(source.get());
        }
        Path place = Path.of(input.place());
        return local.read(place, input.within().orElse(place));
    }
}
