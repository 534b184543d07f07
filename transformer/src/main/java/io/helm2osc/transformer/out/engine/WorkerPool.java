package io.helm2osc.transformer.out.engine;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.transformer.render.Engine;
import io.helm2osc.transformer.render.EngineFaultException;
import io.helm2osc.transformer.render.OpenChart;
import io.helm2osc.transformer.render.RenderOutcome;
import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import io.helm2osc.transformer.render.RenderRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The Helm engine as a pool of worker processes. A worker is taken for one render at a time, so that any
/// number of charts can be open, by any number of threads, without one waiting for another's end. Workers are
/// started when first needed, kept while they behave, and gone when the pool is closed or this process is,
/// however it ends.
public final class WorkerPool implements Engine, AutoCloseable {

    private final EngineSettings settings;
    private final Scratch scratch;
    private final WorkerCommand command;
    private final Watchdog watchdog;
    private final Semaphore permits;
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong names = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private WorkerPool(EngineSettings settings, Scratch scratch, WorkerCommand command) {
        this.settings = settings;
        this.scratch = scratch;
        this.command = command;
        this.watchdog = new Watchdog(settings);
        this.permits = new Semaphore(settings.workers(), true);
    }

    /// A pool that is ready to render.
    ///
    /// @throws EngineFaultException when there is no engine for this machine, or no disk
    public static WorkerPool start(EngineSettings settings) {
        try {
            Scratch scratch = Scratch.create(settings.scratch());
            return new WorkerPool(settings, scratch, WorkerCommand.in(scratch.folder(), settings));
        } catch (IOException e) {
            throw new EngineFaultException("The Helm engine could not be laid ready.", e);
        }
    }

    @Override
    public OpenChart open(FileTree chart) {
        Path archive = name("chart-", ".tgz");
        try (OutputStream out = new StoredGzip(Files.newOutputStream(archive))) {
            ArchiveWriter.tar(chart, "chart").writeTo(out);
        } catch (IOException e) {
            throw new EngineFaultException("The chart could not be laid ready for the Helm engine.", e);
        }
        return new PooledChart(this, archive);
    }

    RenderOutcome render(Path chart, RenderRequest request) {
        try {
            permits.acquire();
            try {
                return renderFairly(chart, request);
            } finally {
                permits.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFaultException("Rendering was interrupted.", e);
        } catch (IOException e) {
            throw new EngineFaultException("The Helm engine does not work.", e);
        }
    }

    // What a worker has done before must not decide about a chart: only a fresh one's word is believed.
    private RenderOutcome renderFairly(Path chart, RenderRequest request) throws IOException, InterruptedException {
        Worker worker = borrow();
        boolean fresh = worker.isFresh();
        RenderOutcome outcome = renderWith(worker, chart, request);
        return fresh || !mayBeTheWorkers(outcome) ? outcome : renderWith(startWorker(), chart, request);
    }

    private static boolean mayBeTheWorkers(RenderOutcome outcome) {
        return outcome instanceof Stopped stopped
                && (stopped.reason() == Reason.MEMORY || stopped.reason() == Reason.DIED);
    }

    private RenderOutcome renderWith(Worker worker, Path chart, RenderRequest request)
            throws IOException, InterruptedException {
        try {
            return worker.render(chart, request, watchdog);
        } finally {
            giveBack(worker);
        }
    }

    private Worker borrow() throws IOException, InterruptedException {
        for (Worker warm = idle.poll(); warm != null; warm = idle.poll()) {
            if (warm.isFit()) {
                return warm;
            }
            discard(warm); // died while it waited
        }
        return startWorker();
    }

    private Worker startWorker() throws IOException, InterruptedException {
        Worker worker = Worker.start(command, settings, name("worker-", ""));
        all.add(worker);
        try {
            refuseWhenClosed();
            worker.awaitReady(watchdog);
            return worker;
        } catch (IOException | InterruptedException | RuntimeException e) {
            discard(worker);
            throw e;
        }
    }

    private void giveBack(Worker worker) {
        if (worker.isFit() && !closed.get()) {
            idle.push(worker);
        } else {
            discard(worker);
            refuseWhenClosed();
        }
    }

    private void discard(Worker worker) {
        all.remove(worker);
        worker.close();
    }

    private Path name(String prefix, String suffix) {
        refuseWhenClosed();
        return scratch.folder().resolve(prefix + names.incrementAndGet() + suffix);
    }

    private void refuseWhenClosed() {
        if (closed.get()) {
            throw new EngineFaultException("The Helm engine has been shut down.");
        }
    }

    void forget(Path chart) {
        try {
            Files.deleteIfExists(chart);
        } catch (IOException e) {
            throw new EngineFaultException("A chart could not be taken away from the Helm engine.", e);
        }
    }

    /// Ends all workers, whatever they are at, and deletes what they left.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            watchdog.close();
            all.forEach(Worker::kill);
            try {
                scratch.close();
            } catch (IOException e) {
                // The next pool sweeps it away.
            }
        }
    }

    /// A gzip stream that does not compress: the engine unpacks the chart for each render.
    private static final class StoredGzip extends GZIPOutputStream {
        StoredGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }
}
