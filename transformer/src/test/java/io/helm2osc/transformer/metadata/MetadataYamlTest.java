package io.helm2osc.transformer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.transformer.ChartFixture;
import org.junit.jupiter.api.Test;

class MetadataYamlTest {

    @Test
    void saysWhatChartYamlSays() {
        assertThat(metadata(ChartFixture.guestbook().chartYaml("""
                appVersion: 2.0
                description: A guest book for small sites. It has many more features.
                home: https://example.org/guestbook
                sources: [https://example.org/guestbook, https://example.org/a, https://example.org/b]
                maintainers:
                - {name: ops, email: ops@example.org}
                - {name: dev}
                """))).isEqualTo("""
                name: guestbook
                version: "1.4.2"
                appVersion: "2"
                alias: guestbook.v1.4.2
                displayName: guestbook
                briefDescription: A guest book for small sites.
                detail: A guest book for small sites. It has many more features.
                source: OpenSource
                type: helm
                architecture:
                - x86_64
                capabilities:
                - Basic Install
                devices:
                - CPU
                maintainers:
                - name: ops
                  email: "ops@example.org"
                - name: dev
                provider:
                  name: ops
                  url: "https://example.org/guestbook"
                scenes:
                - CCE
                links:
                - name: home
                  url: "https://example.org/guestbook"
                - name: source
                  url: "https://example.org/a"
                - name: source 2
                  url: "https://example.org/b"
                """);
    }

    @Test
    void takesTheAnnotationsThatAreLegal() {
        assertThat(metadata(ChartFixture.guestbook().chartYaml("""
                annotations:
                  source: ISV
                  architecture: x86_64, aarch64, sparc
                  categories: Database,Big Data
                  devices: gpu
                  industries: education
                  scenes: UCS
                """)))
                .contains("source: ISV\n")
                .contains("architecture:\n- x86_64\n- aarch64\ncapa")
                .contains("categories:\n- Database\n- Big Data\n")
                .contains("devices:\n- CPU\n")
                .contains("industries:\n- education\n")
                .contains("scenes:\n- UCS\n");
    }

    @Test
    void readsArchitecturesFromThePlatformsOfTheImages() {
        assertThat(metadata(ChartFixture.guestbook().chartYaml("""
                annotations:
                  artifacthub.io/images: |
                    - name: web
                      image: quay.io/org/web:1
                      platforms: [linux/amd64, linux/arm64/v8]
                    - name: db
                      image: quay.io/org/db:1
                      platforms: [linux/arm64]
                    - name: cache
                      image: quay.io/org/cache:1
                """))).contains("architecture:\n- aarch64\ncapa");
        assertThat(metadata(ChartFixture.guestbook().chartYaml("""
                annotations:
                  architecture: x86_64
                  images: "[{name: web, image: a, platforms: [linux/arm64]}]"
                """))).contains("architecture:\n- x86_64\ncapa");
        assertThat(metadata(ChartFixture.guestbook().chartYaml("annotations: {images: '{{{'}\n")))
                .contains("architecture:\n- x86_64\ncapa");
    }

    @Test
    void cutsWhatMustBeShortWithoutBreakingALetter() {
        assertThat(metadata(ChartFixture.guestbook()
                        .chartYaml(
                                "description: %s\nappVersion: %s\n".formatted("😀".repeat(40), "1".repeat(80) + "x"))))
                .contains("briefDescription: \"" + "😀".repeat(31) + "…\"\n")
                .contains("appVersion: \"" + "1".repeat(63) + "\"\n");
    }

    @Test
    void cutsAtAWord() {
        assertThat(metadata(ChartFixture.guestbook()
                        .chartYaml(
                                "description: A Helm chart for Argo Events, the event-driven workflow automation\n")))
                .contains("briefDescription: \"A Helm chart for Argo Events, the event-driven workflow…\"");
    }

    @Test
    void takesTheReadmeForAMissingDescription() {
        assertThat(metadata(ChartFixture.guestbook().with("readme.md", "# Guest book\n\nHow to use it.\n")))
                .contains("detail: |-\n  # Guest book\n\n  How to use it.\n");
    }

    @Test
    void carriesTheLogo() {
        assertThat(metadata(ChartFixture.guestbook()
                        .with("logo.png", Bytes.of(new byte[] {1, 2, 3}))
                        .with("logo.svg", "<svg/>")))
                .contains("logo:\n  base64data: AQID\n  mediatype: image/png\n");
    }

    @Test
    void carriesNoPictureThatIsTooLargeForALogo() {
        assertThat(metadata(ChartFixture.guestbook().with("logo.png", Bytes.of(new byte[600_000]))))
                .doesNotContain("logo");
    }

    private static String metadata(ChartFixture fixture) {
        Chart chart = fixture.chart();
        return new MetadataYaml(chart.metadata(), LegalIdentity.of(chart.metadata()), chart.files()).text();
    }
}
