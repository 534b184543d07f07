package io.helm2osc.transformer.out.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helm2osc.transformer.out.engine.Watchdog.Watch;
import io.helm2osc.transformer.out.worker.Answer;
import io.helm2osc.transformer.out.worker.Question;
import io.helm2osc.transformer.render.RenderOutcome;
import io.helm2osc.transformer.render.RenderOutcome.NotRendered;
import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Rendered;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import io.helm2osc.transformer.render.RenderRequest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One worker process, seen from its parent. It renders until it is worn out, misbehaves or dies; then it is
/// closed, and another takes its place.
final class Worker implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final EngineSettings settings;
    private final Path home;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final StandardError standardError;
    private int renders;

    private Worker(EngineSettings settings, Path home, Process process) {
        this.settings = settings;
        this.home = home;
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.standardError = new StandardError(process.getErrorStream());
    }

    static Worker start(WorkerCommand command, EngineSettings settings, Path home) throws IOException {
        Files.createDirectory(home);
        return new Worker(settings, home, command.start(home));
    }

    /// Waits until the engine is loaded.
    void awaitReady(Watchdog watchdog) throws IOException, InterruptedException {
        try (Watch watch = watchdog.watch(process.toHandle())) {
            if (read().isEmpty()) {
                String why = watch.verdict().map(Stopped::message).orElse(Message.shortened(lastWords()));
                throw new IOException("the Helm engine does not start: " + why);
            }
        }
    }

    /// Renders once; afterwards the worker may be unfit for more.
    RenderOutcome render(Path chart, RenderRequest request, Watchdog watchdog)
            throws IOException, InterruptedException {
        Path values = home.resolve("values.json");
        writeOver(values, json(request));
        renders++;
        standardError.forget();
        Question question = new Question(
                request.releaseName(), request.namespace(), request.kubeVersion(), chart.toString(), values.toString());
        try (Watch watch = watchdog.watch(process.toHandle())) {
            Optional<Answer> answer = ask(question);
            return answer.isPresent() ? outcome(answer.get(), chart) : autopsy(watch);
        }
    }

    /// A file that is emptied before it is written anew goes to the disk at once on some file systems (ext4), which
    /// takes longer than a render.
    private static void writeOver(Path file, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        int size = bytes.remaining();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(size);
        }
    }

    private static String json(RenderRequest request) {
        try {
            return JSON.writeValueAsString(request.values());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("values are a plain tree", e);
        }
    }

    private Optional<Answer> ask(Question question) {
        try {
            question.writeTo(questions);
        } catch (IOException e) {
            return Optional.empty();
        }
        return read();
    }

    private Optional<Answer> read() {
        try {
            return Optional.of(Answer.readFrom(answers, settings.limits().outputBytes()));
        } catch (IOException e) {
            process.destroyForcibly(); // dead already, or talking nonsense
            return Optional.empty();
        }
    }

    private RenderOutcome outcome(Answer answer, Path chart) {
        String text = answer.text();
        return switch (answer.kind()) {
            case RENDERED -> new Rendered(text);
            case NOT_RENDERED ->
                notRendered(text.replace(chart.toString(), "chart").replace(home.toString(), "home"));
            case TOO_LARGE ->
                new Stopped(
                        Reason.OUTPUT_TOO_LARGE,
                        "the render is " + text + " bytes large; at most "
                                + settings.limits().outputBytes() + " are taken");
            case READY -> {
                process.destroyForcibly();
                yield new Stopped(Reason.DIED, "the engine lost its thread");
            }
        };
    }

    private static RenderOutcome notRendered(String message) {
        String shortened = Message.shortened(message);
        return Message.tellsOfRecursion(message)
                ? new Stopped(Reason.RECURSION, shortened)
                : new NotRendered(shortened);
    }

    private Stopped autopsy(Watch watch) throws InterruptedException {
        int exitCode = process.waitFor();
        String lastWords = lastWords();
        return watch.verdict().orElseGet(() -> Death.explain(exitCode, lastWords, settings));
    }

    private String lastWords() throws InterruptedException {
        return standardError.lastWords();
    }

    /// Whether the worker has not rendered yet.
    boolean isFresh() {
        return renders == 0;
    }

    /// Whether the worker can be used for another render.
    boolean isFit() {
        return process.isAlive()
                && renders < settings.rendersPerWorker()
                && Memory.residentBytes(process.pid()) < settings.wornBytes();
    }

    /// Ends the process, which heeds no polite signal once the engine has rendered.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Ends the process and deletes what it left.
    @Override
    public void close() {
        kill();
        try {
            Scratch.delete(home);
        } catch (IOException e) {
            return; // deleted with the whole folder later
        }
    }
}
