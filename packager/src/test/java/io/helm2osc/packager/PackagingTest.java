package io.helm2osc.packager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.PackageLimits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PackagingTest {

    private static final PackageFixture VALID = PackageFixture.valid();

    @Test
    void packsAZipWithOneTopFolder() throws IOException {
        OscPackage made = pack(VALID, PackageFormat.ZIP);

        assertThat(made.fileName()).isEqualTo("guestbook-1.4.2.zip");
        try (var zip = new ZipInputStream(made.archive().open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).startsWith("guestbook-1.4.2/");
            }
        }
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void packsATgzOfTheSameContent() {
        OscPackage tgz = pack(VALID, PackageFormat.TGZ);

        assertThat(tgz.fileName()).isEqualTo("guestbook-1.4.2.tgz");
        assertThat(ArchiveReader.readTree(tgz.archive(), Limits.DEFAULT)).isEqualTo(VALID.files());
        assertThat(tgz.packed().contentDigest())
                .isEqualTo(pack(VALID, PackageFormat.ZIP).packed().contentDigest());
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        var shuffled =
                new PackageFixture(FileTree.of(VALID.files().asMap().reversed()), VALID.mapping(), VALID.images());
        assertThat(pack(VALID, PackageFormat.ZIP)).isEqualTo(pack(shuffled, PackageFormat.ZIP));
    }

    @Test
    void refusesWhatBreaksRulesAndNamesThemAll() {
        Refusal why = refusal(VALID.without("lifecycle.yaml").replacing("metadata.yaml", "ISV", "isv"), Limits.DEFAULT);

        assertThat(why.code()).isEqualTo(RefusalCode.PACKAGE_RULE_VIOLATED);
        assertThat(why.where()).isEqualTo("lifecycle.yaml");
        assertThat(why.message()).contains("L01 lifecycle.yaml: ").contains("L08 metadata.yaml: ");
    }

    @Test
    void namesTwentyErrorsAtMost() {
        String fields = "- {path: replicas}\n    ".repeat(30);
        PackageFixture broken =
                VALID.replacing(PackageFixture.CSD, "spec:\n    - path", "spec:\n    " + fields + "- path");

        assertThat(refusal(broken, Limits.DEFAULT).message()).endsWith(" And 40 more.");
    }

    @Test
    void refusesWhatIsTooLarge() {
        Refusal why = refusal(VALID, with(new PackageLimits(10, 100)));

        assertThat(why.code()).isEqualTo(RefusalCode.PACKAGE_TOO_LARGE);
        assertThat(why.limit()).isEqualTo("100 bytes");
        assertThat(why.seen()).endsWith(" bytes");
    }

    @Test
    void warnsOfWhatIsNearlyTooLarge() {
        var packaging = new Packaging(with(new PackageLimits(100, 100_000)));

        assertThat(done(packaging.pack(VALID.input("{}"), PackageFormat.ZIP)).findings())
                .extracting(Finding::rule)
                .containsExactly("L18");
    }

    @Test
    void refusesAManifestThatIsNoYaml() {
        assertThat(refusal(VALID.with(PackageFixture.CSD, "a: ["), Limits.DEFAULT)
                        .code())
                .isEqualTo(RefusalCode.YAML_MALFORMED);
    }

    @Test
    void completesTheReport() throws IOException {
        String report = """
                {"chart": "guestbook", "findings":
                  [{"rule": "L03", "severity": "warning", "where": "raw/Chart.yaml", "message": "renamed"}]}
                """;
        PackageFixture warned = VALID.with("README.md", "Hello");

        OscPackage made = done(new Packaging(Limits.DEFAULT).pack(warned.input(report), PackageFormat.ZIP));

        JsonNode completed = new ObjectMapper().readTree(made.report().asUtf8());
        assertThat(completed.path("chart").asText()).isEqualTo("guestbook");
        assertThat(completed.path("findings").findValuesAsText("rule")).containsExactly("L03", "L47");
        assertThat(completed.path("package").path("digest").asText())
                .isEqualTo(made.archive().digest().value());
        assertThat(completed.path("package").path("contentDigest").asText())
                .isEqualTo(made.packed().contentDigest().value());
        assertThat(made.findings()).extracting(Finding::rule).containsExactly("L03", "L47");
    }

    private static OscPackage pack(PackageFixture fixture, PackageFormat format) {
        return done(new Packaging(Limits.DEFAULT).pack(fixture.input(""), format));
    }

    private static OscPackage done(Outcome<OscPackage> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<OscPackage>) outcome).value();
    }

    private static Refusal refusal(PackageFixture fixture, Limits limits) {
        Outcome<OscPackage> outcome = new Packaging(limits).pack(fixture.input("{}"), PackageFormat.ZIP);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<OscPackage>) outcome).why();
    }

    private static Limits with(PackageLimits packaging) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.archive(),
                usual.chart(),
                usual.yaml(),
                usual.schema(),
                usual.render(),
                packaging,
                usual.index(),
                usual.conversion());
    }
}
