package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.crd.Narrowing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells in what a package's CRD takes less than that of an older version.
@Command(
        name = "crd-diff",
        description = "Tells in what a package's CRD takes less than that of an older version of the chart.",
        mixinStandardHelpOptions = true,
        footer = "%nThe console does not update a CRD of the same name: what is told here needs a new name, or care."
                + "%nEnds with 0 if nothing is, with 2 if something is.")
final class CrdDiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The older manifests/helmrelease_crd.yaml.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer one.")
    private Path newer;

    @Override
    public Integer call() throws IOException {
        try {
            List<Narrowing> found = Narrowing.between(Files.readString(older), Files.readString(newer), Limits.DEFAULT);
            found.forEach(narrowing -> System.out.println(Line.plain(narrowing.path() + ": " + narrowing.what())));
            return (found.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED).number();
        } catch (RefusedException noYaml) {
            System.err.println("helm2osc: " + Line.plain(noYaml.refusal().message()));
            return ExitCode.FAILED.number();
        }
    }
}
