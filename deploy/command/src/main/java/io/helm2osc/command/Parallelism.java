package io.helm2osc.command;

import io.helm2osc.transformer.out.engine.EngineSettings;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How many charts are worked on at once, each with an engine worker of its own.
final class Parallelism {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many charts are worked on at once; as many as there are processors by default.")
    void setJobs(int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "-j needs a number from 1 on.");
        }
        jobs = number;
    }

    /// An engine that keeps up. The launcher knows where the build has unpacked it.
    EngineSettings engine() {
        EngineSettings settings = EngineSettings.DEFAULT.withWorkers(jobs);
        String library = System.getProperty("helm2osc.engine.library", "");
        return library.isEmpty() ? settings : settings.withLibrary(Path.of(library));
    }

    int jobs() {
        return jobs;
    }
}
