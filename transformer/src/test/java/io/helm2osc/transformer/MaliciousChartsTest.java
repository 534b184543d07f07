package io.helm2osc.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.RenderLimits;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.contract.Outcome.Refused;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.testkit.MaliciousChart;
import io.helm2osc.testkit.OddChart;
import io.helm2osc.transformer.out.engine.EngineSettings;
import io.helm2osc.transformer.out.engine.WorkerPool;
import io.helm2osc.transformer.profile.OscProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole conversions of charts that mean ill, with the real engine: each ends as the table of attacks says, tells
/// nothing of the machine, and costs the next chart nothing.
@Timeout(120)
class MaliciousChartsTest {

    private static final String CANARY = "canary-4c1f9a";

    @TempDir
    private static Path folder;

    private static WorkerPool pool;
    private static WorkerPool impatientPool;

    // As the real limits, but so that the build does not wait ten seconds for each case.
    private static RenderLimits impatient(RenderLimits usual) {
        return new RenderLimits(
                Duration.ofSeconds(1), usual.heapBytes(), usual.outputBytes(), usual.documents(), usual.recursion());
    }

    @BeforeAll
    static void startEngine() throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), CANARY);
        pool = start(Limits.DEFAULT.render());
        impatientPool = start(impatient(Limits.DEFAULT.render()));
    }

    private static WorkerPool start(RenderLimits limits) {
        return WorkerPool.start(EngineSettings.DEFAULT
                .withWorkers(1)
                .withScratch(folder.resolve("scratch"))
                .withLimits(limits));
    }

    @AfterAll
    static void leavesNothingBehind() {
        pool.close();
        impatientPool.close();

        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    static Stream<MaliciousChart> malicious() {
        return MaliciousChart.rendering();
    }

    static Stream<OddChart> odd() {
        return OddChart.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malicious")
    void refusesForWhatItTries(MaliciousChart chart) {
        WorkerPool suited = chart.code() == RefusalCode.RENDER_TIMEOUT ? impatientPool : pool;
        Outcome<TransformedChart> outcome = transformed(chart.content().get(), suited);

        assertThat(outcome).isInstanceOf(Refused.class);
        Refusal refusal = ((Refused<TransformedChart>) outcome).why();
        assertThat(refusal.code()).as(refusal.toString()).isEqualTo(chart.code());
        assertSaysNothingOfTheHost(refusal.where() + refusal.limit() + refusal.seen() + refusal.message());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void convertsWhatIsOnlyOdd(OddChart chart) {
        Outcome<TransformedChart> outcome = transformed(chart.content().get(), pool);

        assertThat(outcome).isInstanceOf(Done.class);
        TransformedChart done = ((Done<TransformedChart>) outcome).value();
        assertSaysNothingOfTheHost(done.report());
        assertThat(((Done<TransformedChart>) transformed(chart.content().get(), pool))
                        .value()
                        .tree())
                .isEqualTo(done.tree());
    }

    private static void assertSaysNothingOfTheHost(String words) {
        assertThat(words)
                .doesNotContain(
                        CANARY, folder.toString(), System.getProperty("java.io.tmpdir"), "java.", "Exception", "root:");
    }

    private static Outcome<TransformedChart> transformed(Bytes archive, WorkerPool engine) {
        return new Transformation(engine, Limits.DEFAULT, OscProfile.DEFAULT, "0", System::nanoTime)
                .transform(archive, ConversionOptions.DEFAULT);
    }
}
