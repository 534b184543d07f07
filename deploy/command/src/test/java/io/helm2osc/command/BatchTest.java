package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void handsResultsOnInTheOrderOfTheChartsWhoeverIsFaster() throws InterruptedException {
        CountDownLatch lastIsDone = new CountDownLatch(1);
        List<ChartInput> inputs = IntStream.range(0, 10)
                .mapToObj(i -> new ChartInput("chart-" + i))
                .toList();
        List<String> results = new ArrayList<>();

        try (Interruption interruption = Interruption.watch(() -> {})) {
            new Batch(2, interruption, Progress.of(10))
                    .run(
                            inputs,
                            input -> {
                                waitForTheLast(input, lastIsDone);
                                return input.name();
                            },
                            results::add);
        }

        assertThat(results).isEqualTo(inputs.stream().map(ChartInput::name).toList());
    }

    private static void waitForTheLast(ChartInput input, CountDownLatch lastIsDone) {
        try {
            if (input.name().equals("chart-0")) {
                lastIsDone.await();
            } else if (input.name().equals("chart-9")) {
                lastIsDone.countDown();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
