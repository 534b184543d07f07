package io.helm2osc.chart.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String SUM = "sha256:" + "0123456789abcdef".repeat(4);

    private static ImageReference parse(String text) {
        return ImageReference.parse(text).orElseThrow();
    }

    @Test
    void readsAllParts() {
        ImageReference image = parse("registry.example.com:5000/team/app/web:1.2.3-alpine@" + SUM);

        assertThat(image.registry()).contains("registry.example.com:5000");
        assertThat(image.path()).isEqualTo("team/app/web");
        assertThat(image.tag()).contains("1.2.3-alpine");
        assertThat(image.digest()).contains(SUM);
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx", "bitnami/redis:7, docker.io/bitnami/redis",
                "docker.io/nginx, docker.io/library/nginx",
        "index.docker.io/nginx, docker.io/library/nginx", "quay.io/nginx, quay.io/nginx", "localhost/x, localhost/x",
        "localhost:5000/x, localhost:5000/x", "registry:5000/x, registry:5000/x", "'[::1]:5000/x', '[::1]:5000/x'"
    })
    void namesDockerHubWhereNoRegistryIsNamed(String text, String name) {
        assertThat(parse(text).name()).isEqualTo(name);
    }

    @Test
    void takesTheFirstPartForARegistryOnlyIfItCannotBeAPath() {
        assertThat(parse("team/app").registry()).isEmpty();
        assertThat(parse("team.example/app").registry()).contains("team.example");
        assertThat(parse("nginx:5000").registry()).isEmpty();
        assertThat(parse("nginx:5000").tag()).contains("5000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a:1",
                "a/b__c-d.e:A_.-",
                "a.b/c",
                "a---b",
                "host.example/a@sha256:" + "0123456789abcdef0123456789abcdef",
                "a:1@sha512:0123456789abcdef0123456789abcdef0123"
            })
    void printsWhatItReads(String text) {
        assertThat(parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "/x:1",
                "a:",
                "a@",
                "a@sha256:12",
                "A",
                "a b",
                "a//b",
                "a/",
                "-a",
                "a..b",
                "a___b",
                "a:-1",
                "http://a.b/c",
                "a.b:x/c",
                "a:b:c",
                "a@sha256:0123456789abcdef0123456789abcdef@x",
                "{{ .Values.image }}",
                "a\n",
                "é",
                "a.b/",
                "a.b/C"
            })
    void readsNothingElse(String text) {
        assertThat(ImageReference.parse(text)).isEmpty();
    }

    @Test
    void boundsWhatItReads() {
        assertThat(ImageReference.parse("a".repeat(255))).isPresent();
        assertThat(ImageReference.parse("a".repeat(256))).isEmpty();
        assertThat(ImageReference.parse("a:" + "1".repeat(128))).isPresent();
        assertThat(ImageReference.parse("a:" + "1".repeat(129))).isEmpty();
        assertThat(ImageReference.parse("a.b/" + "a/".repeat(100_000))).isEmpty();
        assertThat(ImageReference.isHost("a-".repeat(120) + "!")).isFalse();
    }

    @Test
    void movesAndChangesWithoutTouchingTheRest() {
        ImageReference image = parse("quay.io/a/b:1");

        assertThat(image.withRegistry("localhost:5000")).hasToString("localhost:5000/a/b:1");
        assertThat(image.withPath("c")).hasToString("quay.io/c:1");
        assertThat(image.withTag("2")).hasToString("quay.io/a/b:2");
        assertThat(image.withDigest(SUM)).hasToString("quay.io/a/b:1@" + SUM);
        assertThat(image.repository()).isEqualTo("quay.io/a/b");
    }

    @Test
    void cannotBeMadeOfPartsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageReference(Optional.empty(), "A", Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("a").withTag("-"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("a").withRegistry("a/b"));
    }

    @Property
    void readsWhatItPrints(@ForAll("references") ImageReference image) {
        assertThat(ImageReference.parse(image.toString())).contains(image);
    }

    @Provide
    Arbitrary<ImageReference> references() {
        return Combinators.combine(
                        Arbitraries.of("a.example", "localhost", "h:80", "a-b.c:1")
                                .optional(),
                        Arbitraries.of("a", "b-c/d", "e__f/g.h/i"),
                        Arbitraries.of("1", "v1.2_x-Y", "latest").optional(),
                        Arbitraries.of(SUM).optional())
                .as(ImageReference::new);
    }
}
