package io.helm2osc.command;

import io.helm2osc.contract.ConverterVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line.
@Command(
        name = "helm2osc",
        description =
                "Turns Helm charts into packages for Huawei Cloud's Operator Service Center, and proves what it did.",
        mixinStandardHelpOptions = true,
        versionProvider = Helm2osc.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nhelm2osc up starts the services and their broker.",
        subcommands = {
            ConvertCommand.class,
            CatalogCommand.class,
            ImagesCommand.class,
            FormCommand.class,
            CrdDiffCommand.class,
            BenchCommand.class,
            AgreeCommand.class
        })
public final class Helm2osc implements Runnable {

    @Spec
    private CommandSpec spec;

    private Helm2osc() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Helm2osc())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Helm2osc::misused)
                .setExecutionExceptionHandler(Helm2osc::failed)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: convert, catalog, images, form, crd-diff, bench, agree or up.");
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        CommandLine line = misuse.getCommandLine();
        line.getErr().println("helm2osc: " + misuse.getMessage());
        line.getErr().println("Try " + line.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.MISUSED.number();
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("helm2osc: " + Line.plain(String.valueOf(failure.getMessage())));
        return ExitCode.FAILED.number();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"helm2osc " + ConverterVersion.CURRENT};
        }
    }
}
