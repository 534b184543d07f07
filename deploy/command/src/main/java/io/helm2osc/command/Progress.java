package io.helm2osc.command;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells how far the work is. On a terminal one line is kept up to date below what is printed; elsewhere,
/// nothing but what is printed.
abstract sealed class Progress {

    /// Progress of so many charts, for whoever reads the standard error stream.
    static Progress of(int charts) {
        // The launcher knows whether somebody watches; Java only learned it later than the version we are built
        // for.
        return Boolean.getBoolean("helm2osc.terminal") ? new Watched(charts, System.err) : new Unwatched();
    }

    void started(ChartInput input) {}

    void finished(ChartInput input) {}

    /// Prints a line of results.
    void print(String line) {
        System.out.println(line);
    }

    /// Nobody watches.
    private static final class Unwatched extends Progress {}

    /// Somebody watches.
    private static final class Watched extends Progress {

        private static final int COLUMNS = 79;
        private static final String CLEAR = "\r\033[K";

        private final int charts;
        private final PrintStream terminal;
        private final Set<String> running = new LinkedHashSet<>();
        private int finished;

        private Watched(int charts, PrintStream terminal) {
            this.charts = charts;
            this.terminal = terminal;
        }

        @Override
        synchronized void started(ChartInput input) {
            running.add(input.name());
            show();
        }

        @Override
        synchronized void finished(ChartInput input) {
            running.remove(input.name());
            finished++;
            show();
        }

        @Override
        synchronized void print(String line) {
            terminal.print(CLEAR);
            terminal.flush();
            super.print(line);
            show();
        }

        private void show() {
            String line =
                    "[%d/%d] %s".formatted(finished, charts, running.stream().collect(Collectors.joining(", ")));
            terminal.print(CLEAR);
            if (finished < charts) {
                terminal.print(Line.plain(line.substring(0, Math.min(line.length(), COLUMNS))));
            }
            terminal.flush();
        }
    }
}
