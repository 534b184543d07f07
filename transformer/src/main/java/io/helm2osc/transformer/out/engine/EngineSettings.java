package io.helm2osc.transformer.out.engine;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.RenderLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How the pool of workers is run.
///
/// @param workers how many processes may render at once
/// @param limits what one render may take; its time is processor time, so that a busy machine refuses no chart
/// @param patience how long one render may take on the clock; a busy machine makes honest renders wait
/// @param rendersPerWorker after how many renders a worker is replaced; the engine loses some memory with each
/// @param scratch where the pool's own folder is made
/// @param library the engine's native library, where it has been unpacked for good; each pool that is not told
///     unpacks it, which takes half a second and 98 MB
public record EngineSettings(
        int workers,
        RenderLimits limits,
        Duration patience,
        int rendersPerWorker,
        Path scratch,
        Optional<Path> library) {

    private static final long MIB = 1024 * 1024;

    /// What a worker holds before it has rendered anything: private memory, and pages of files that it maps.
    private static final long PRIVATE_AT_REST = 96 * MIB;

    private static final long SHARED = 96 * MIB;

    /// As many workers as there are processors, within the usual limits.
    public static final EngineSettings DEFAULT = new EngineSettings(
            Runtime.getRuntime().availableProcessors(),
            Limits.DEFAULT.render(),
            Duration.ofSeconds(45),
            2_000,
            Path.of(System.getProperty("java.io.tmpdir")),
            Optional.empty());

    /// These settings with another number of workers.
    public EngineSettings withWorkers(int number) {
        return new EngineSettings(number, limits, patience, rendersPerWorker, scratch, library);
    }

    /// These settings with other limits.
    public EngineSettings withLimits(RenderLimits other) {
        return new EngineSettings(workers, other, patience, rendersPerWorker, scratch, library);
    }

    /// These settings with another place for the pool's folder.
    public EngineSettings withScratch(Path folder) {
        return new EngineSettings(workers, limits, patience, rendersPerWorker, folder, library);
    }

    /// These settings with the native library at this place.
    public EngineSettings withLibrary(Path file) {
        return new EngineSettings(workers, limits, patience, rendersPerWorker, scratch, Optional.of(file));
    }

    /// How much private memory a worker may have; the operating system refuses more.
    long privateBytes() {
        return PRIVATE_AT_REST + limits.heapBytes();
    }

    /// The resident size at which a worker is killed where the operating system has let it grow.
    long residentBytes() {
        return SHARED + privateBytes();
    }

    /// The resident size from which on a worker is replaced once it has answered.
    long wornBytes() {
        return residentBytes() * 2 / 3;
    }
}
