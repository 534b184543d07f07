package io.helm2osc.command;

/// What the process ends with.
enum ExitCode {
    /// Everything was done.
    DONE(0),
    /// Some charts were refused; all others were done.
    REFUSED(2),
    /// Something failed that is not a chart's fault.
    FAILED(3),
    /// The command line makes no sense.
    MISUSED(64);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
