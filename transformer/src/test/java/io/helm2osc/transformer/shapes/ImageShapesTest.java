package io.helm2osc.transformer.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.transformer.RealEngine;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.TransformedChart;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way in which real charts name images, through the whole conversion with the real engine.
class ImageShapesTest {

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    static Stream<ShapeOfImages> shapes() {
        return Stream.of(
                        SplitShapes.all(),
                        DefaultedShapes.all(),
                        LiteralShapes.all(),
                        DistantShapes.all(),
                        EmbeddedShapes.all(),
                        EmbeddedShapes.handedOn())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void followsValuesWithTheSmallestEdit(ShapeOfImages shape) {
        TransformedChart chart = converted(shape.files());

        assertThat(shape.slots()).allSatisfy(slot -> assertThat(chart.mapping()).contains(slot));
        assertThat(chart.images())
                .as(chart.report())
                .isEqualTo(new Images(shape.found(), shape.found(), 0, Completeness.COMPLETE));
        assertThat(changedLines(shape.files(), chart.tree())).isLessThanOrEqualTo(shape.changedLines());
        assertThat(chart.tree().text("raw/README.md")).isEqualTo(shape.files().text("README.md"));
        assertThat(chart.tree().text("raw/templates/settings.yaml"))
                .isEqualTo(shape.files().text("templates/settings.yaml"));
    }

    private static int changedLines(FileTree before, FileTree tree) {
        return tree.paths().stream()
                .filter(path -> path.startsWith("raw/"))
                .mapToInt(path -> changedLines(
                        before.text(path.substring("raw/".length())).orElse(""),
                        tree.text(path).orElseThrow()))
                .sum();
    }

    private static int changedLines(String before, String after) {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
                .mapToInt(ImageShapesTest::lines)
                .sum();
    }

    private static int lines(AbstractDelta<String> delta) {
        return Math.max(delta.getSource().size(), delta.getTarget().size());
    }

    private static TransformedChart converted(FileTree chart) {
        Outcome<TransformedChart> outcome = new Transformation(
                        ENGINE.pool(), Limits.DEFAULT, OscProfile.DEFAULT, "test", System::nanoTime)
                .transform(ArchiveWriter.tgz(chart, "demo"), ConversionOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<TransformedChart>) outcome).value();
    }
}
