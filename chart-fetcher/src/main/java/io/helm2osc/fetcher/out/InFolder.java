package io.helm2osc.fetcher.out;

import io.helm2osc.chart.Limits;
import io.helm2osc.fetcher.dependencies.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The surroundings of a chart that is a folder: what lies in the folder that was given, and nothing else of this
/// machine, whatever links say.
///
/// @param within a real path
/// @param at the chart's folder, a real path
record InFolder(Path within, Path at, Limits limits) implements Surroundings {

    @Override
    public Optional<Neighbour> find(String path) {
        try {
            Path place = at.resolve(path);
            if (!Files.isRegularFile(place.resolve("Chart.yaml"))) {
                return Optional.empty();
            }
            Path real = place.toRealPath();
            if (!real.startsWith(within)) {
                return Optional.empty();
            }
            return Optional.of(new Neighbour(ChartFolder.of(real, limits).tree(), new InFolder(within, real, limits)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
