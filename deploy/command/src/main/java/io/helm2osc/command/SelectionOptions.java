package io.helm2osc.command;

import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.CatalogRequest.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which charts of a catalog are taken.
final class SelectionOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = "Only charts of these names; * stands for any letters.")
    private List<String> names = List.of();

    @Option(
            names = "--versions",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many versions of each chart of a repository, the newest first; 1 by default.")
    private int versions;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what a repository says was created then or later, such as 2026-01-31T00:00:00Z.")
    private Optional<Instant> since;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many charts.")
    private Optional<Integer> limit;

    @Option(names = "--deprecated", description = "Also charts of a repository that call themselves deprecated.")
    private boolean deprecated;

    @Option(names = "--library", description = "Also library charts of a repository, which are refused each.")
    private boolean library;

    CatalogSelection selection() {
        if (versions < 1 || limit.orElse(1) < 1) {
            throw new ParameterException(spec.commandLine(), "--versions and --limit need a number from 1 on.");
        }
        return new CatalogSelection(names, versions, since, limit, policy(deprecated), policy(library));
    }

    private static Policy policy(boolean taken) {
        return taken ? Policy.CONVERT : Policy.SKIP;
    }
}
