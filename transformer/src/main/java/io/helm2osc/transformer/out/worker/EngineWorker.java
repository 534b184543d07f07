package io.helm2osc.transformer.out.worker;

import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.sun.jna.Native;
import io.helm2osc.transformer.out.worker.Answer.Kind;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// The main class of the process in which charts are rendered: reads questions from standard input and answers
/// each. A chart may take this process down in ways that no code here could prevent; whoever started it
/// watches.
public final class EngineWorker {

    private static final int MESSAGE_END = 16 * 1024;

    private final HelmLib helm;
    private final int maxOutputBytes;

    private EngineWorker(HelmLib helm, int maxOutputBytes) {
        this.helm = helm;
        this.maxOutputBytes = maxOutputBytes;
    }

    /// @param arguments the file to write answers to, the native library, the most bytes that one render may
    ///     have
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BlockingQueue<Question> questions = new ArrayBlockingQueue<>(1);
        Thread.ofPlatform().daemon().name("questions").start(() -> readQuestions(questions));
        try (DataOutputStream answers = open(arguments[0])) {
            HelmLib helm = Native.load(arguments[1], HelmLib.class);
            EngineWorker worker = new EngineWorker(helm, Integer.parseInt(arguments[2]));
            new Answer(Kind.READY, "").writeTo(answers);
            while (true) {
                worker.answer(questions.take()).writeTo(answers);
            }
        }
    }

    private static DataOutputStream open(String path) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(new FileOutputStream(path), 1 << 16));
    }

    // On a thread of its own, so that a worker whose parent is gone ends in the middle of a render, too.
    // Halting, because the engine has taken the signals over and an orderly exit may wait for it.
    private static void readQuestions(BlockingQueue<Question> questions) {
        try (DataInputStream in = new DataInputStream(System.in)) {
            while (true) {
                questions.put(Question.readFrom(in));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Answer answer(Question question) {
        String manifest;
        try {
            // A chart that renders to nothing has no manifest.
            manifest = Objects.requireNonNullElse(render(question), "");
        } catch (IllegalStateException refused) {
            return new Answer(Kind.NOT_RENDERED, ends(String.valueOf(refused.getMessage())));
        }
        int size = manifest.getBytes(StandardCharsets.UTF_8).length;
        return size > maxOutputBytes
                ? new Answer(Kind.TOO_LARGE, Integer.toString(size))
                : new Answer(Kind.RENDERED, manifest);
    }

    // A chart may fail with a message of any length; what it is about stands at its ends.
    private static String ends(String message) {
        return message.length() <= 2 * MESSAGE_END
                ? message
                : message.substring(0, MESSAGE_END) + "\n" + message.substring(message.length() - MESSAGE_END);
    }

    private @Nullable String render(Question question) {
        return new TemplateCommand(helm, Path.of(question.chart()))
                .withName(question.releaseName())
                .withNamespace(question.namespace())
                .withKubeVersion(question.kubeVersion())
                .withValuesFile(Path.of(question.values()))
                .call();
    }
}
