package io.helm2osc.packager.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.packager.PackageFixture;
import io.helm2osc.packager.Packaging;
import io.helm2osc.pipeline.ArtifactStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagerStageTest {

    @TempDir
    Path folder;

    private ArtifactStore artifacts;
    private PackagerStage stage;

    @BeforeEach
    void start() {
        artifacts = ArtifactStore.in(folder);
        stage = new PackagerStage(new Packaging(Limits.DEFAULT), artifacts, Limits.DEFAULT);
    }

    @Test
    void announcesThePackageThatItStored() {
        ChartTransformed transformed = transformed(PackageFixture.valid());

        var ready = (PackageReady) stage.next(transformed);

        assertThat(ready.fileName()).isEqualTo("guestbook-1.4.2.zip");
        assertThat(ready.conversionId()).isEqualTo(transformed.conversionId());
        assertThat(ready.mapping()).isEqualTo(transformed.mapping());
        assertThat(ready.images()).isEqualTo(transformed.images());
        assertThat(ready.archive().mediaType()).isEqualTo("application/zip");
        assertThat(artifacts.read(ready.archive()))
                .hasSize((int) ready.archive().size());
        assertThat(new String(artifacts.read(ready.report()), StandardCharsets.UTF_8))
                .contains(ready.contentDigest().value());
        assertThat(ready.contentDigest())
                .isEqualTo(PackageFixture.valid().files().contentDigest());
    }

    @Test
    void announcesTheSameWhenAskedAgain() {
        ChartTransformed transformed = transformed(PackageFixture.valid());
        assertThat(stage.next(transformed)).isEqualTo(stage.next(transformed));
    }

    @Test
    void announcesTheTwinBesideThePackage() {
        PackageFixture twin = PackageFixture.valid().with("raw/more.txt", "moved");

        var ready = (PackageReady) stage.next(withTwin(transformed(PackageFixture.valid()), twin));

        assertThat(ready.relocated()).hasValueSatisfying(relocated -> {
            assertThat(relocated.registry()).isEqualTo("r.example.org/team");
            assertThat(relocated.contentDigest()).isEqualTo(twin.files().contentDigest());
            assertThat(artifacts.read(relocated.archive()))
                    .hasSize((int) relocated.archive().size());
            assertThat(new String(artifacts.read(ready.report()), StandardCharsets.UTF_8))
                    .contains("relocatedPackage", relocated.archive().digest().value());
        });
    }

    @Test
    void refusesATwinThatBreaksARule() {
        ChartTransformed transformed = withTwin(
                transformed(PackageFixture.valid()), PackageFixture.valid().without("lifecycle.yaml"));

        assertThat(stage.next(transformed)).isInstanceOf(ConversionRefused.class);
    }

    @Test
    void announcesARefusalOfWhatBreaksARule() {
        ConversionEvent next = stage.next(transformed(PackageFixture.valid().without("lifecycle.yaml")));

        assertThat(next).isInstanceOfSatisfying(ConversionRefused.class, refused -> {
            assertThat(refused.stage()).isEqualTo("packager");
            assertThat(refused.chart()).contains(new ChartIdentity("guestbook", "1.4.2"));
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.PACKAGE_RULE_VIOLATED);
        });
    }

    private ChartTransformed transformed(PackageFixture fixture) {
        var source = new ChartSource.Uploaded(Digest.of("chart"));
        return new ChartTransformed(
                ConversionId.derive(source, ConversionOptions.DEFAULT, "1"),
                source,
                ConversionOptions.DEFAULT,
                new ChartIdentity("guestbook", "1.4.2"),
                artifacts.put(ArchiveWriter.tgz(fixture.files(), "tree").toArray(), "application/gzip"),
                artifacts.put(fixture.mapping().getBytes(StandardCharsets.UTF_8), "application/yaml"),
                artifacts.put("{}".getBytes(StandardCharsets.UTF_8), "application/json"),
                fixture.images(),
                Optional.empty());
    }

    private ChartTransformed withTwin(ChartTransformed transformed, PackageFixture twin) {
        return new ChartTransformed(
                transformed.conversionId(),
                transformed.source(),
                new ConversionOptions(
                        Optional.empty(), Optional.empty(), PackageFormat.ZIP, Optional.of("r.example.org/team")),
                transformed.chart(),
                transformed.tree(),
                transformed.mapping(),
                transformed.report(),
                transformed.images(),
                Optional.of(
                        artifacts.put(ArchiveWriter.tgz(twin.files(), "tree").toArray(), "application/gzip")));
    }
}
