package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.transformer.twin.Twin;

/// What became of all charts.
final class Tally {

    private int converted;
    private int refused;
    private int failed;
    private int withoutTwin;

    void count(ChartResult result) {
        switch (result) {
            case Packed packed -> {
                converted++;
                withoutTwin += packed.transformed()
                                .twin()
                                .filter(Twin.NotMade.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0;
            }
            case Refused refusal -> refused++;
            case Failed failure -> failed++;
        }
    }

    int converted() {
        return converted;
    }

    ExitCode exitCode() {
        if (failed > 0) {
            return ExitCode.FAILED;
        }
        return refused + withoutTwin > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }

    @Override
    public String toString() {
        return "%d converted, %d refused, %d failed".formatted(converted, refused, failed);
    }
}
