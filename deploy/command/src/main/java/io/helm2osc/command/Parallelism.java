package io.helm2osc.command;

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

    int jobs() {
        return jobs;
    }
}
