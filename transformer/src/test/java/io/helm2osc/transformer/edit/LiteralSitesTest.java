package io.helm2osc.transformer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LiteralSitesTest {

    private static List<String> sites(String template, String literal, char next) {
        return LiteralSites.in(template, "t.yaml", new Literal(literal, next)).stream()
                .map(site -> site.kind().name().toLowerCase(Locale.ROOT) + " "
                        + site.span().start() + " " + site.place().caller())
                .toList();
    }

    @Test
    void findsAnImageInTheTextOfATemplate() {
        assertThat(sites("a:\n  image: busybox:1.36\n  args: [\"--image=busybox:1.36\"]\n", "busybox:1.36", ' '))
                .containsExactly("text 12 ", "text 43 ");
    }

    @Test
    void knowsWhereTheDotIsNotTheRoot() {
        assertThat(sites("{{ range .Values.x }}\nimage: busybox\n{{ end }}", "busybox", ' '))
                .containsExactly("text 29 $");
    }

    @Test
    void findsAStringInAnAction() {
        assertThat(sites("image: {{ default \"busybox:1\" .Values.x }}", "busybox:1", ' '))
                .containsExactly("string 18 ");
    }

    @Test
    void findsTheFormatOfAPrintf() {
        assertThat(sites("{{ printf \"quay.io/org/app:%s\" .Values.v }}", "quay.io/org/app", ':'))
                .containsExactly("format 10 ");
    }

    @Test
    void takesNoPartOfAnotherName() {
        assertThat(sites(
                        "image: my/busybox:1.36\nother: busybox:1.36-musl\nthird: quay.io/busybox:1.36",
                        "busybox:1.36",
                        ' '))
                .isEmpty();
    }

    @Test
    void leavesCommentsAlone() {
        assertThat(sites("# image: busybox\n{{/* busybox */}}\n", "busybox", ' '))
                .isEmpty();
    }

    @Test
    void findsANameWithItsTagInAnAction() {
        assertThat(sites("image: org/app:v{{ .Chart.AppVersion }}", "org/app", ':'))
                .containsExactly("text 7 ");
    }
}
