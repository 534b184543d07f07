package io.helm2osc.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "image: busybox:1.36              | busybox:1.36",
                "- image: busybox # a comment     | busybox",
                "image: \"busybox:1\"             | busybox:1",
                "image: 'busybox:1' # why         | busybox:1",
                "\"image\": \"busybox:1\",        | busybox:1",
                "{{- if .x }}image: b{{ end }}    | b",
                "image: {{ .r }}/b:{{ .t }}       | {{ .r }}/b:{{ .t }}",
                "image: {{ if .x }}a{{ else }}b{{ end }} | {{ if .x }}a{{ else }}b{{ end }}",
                "image: \"{{ .r }}/b#1:{{ .t }}\" # c | {{ .r }}/b#1:{{ .t }}"
            })
    void findsTheValue(String text, String value) {
        ImageLine line = only(text + "\n");
        assertThat(line.value().of(text)).isEqualTo(value);
    }

    @Test
    void anActionOfSeveralLinesIsPartOfTheValue() {
        String text = "image: a:{{ default\n  .x\n  .y }}\nother: b\n";
        assertThat(only(text).value().of(text)).isEqualTo("a:{{ default\n  .x\n  .y }}");
        assertThat(only(text).isMixed()).isTrue();
    }

    @Test
    void leavesWhatIsNoScalarAndWhatIsNoKeyAlone() {
        assertThat(ImageLines.in(
                        "image:\n  tag: x\nmyimage: a\nx: {{ printf \"image: a\" }}\nimage: {}\n# image: a\n", "file"))
                .isEmpty();
    }

    @Test
    void tellsWhetherTheDotIsRebound() {
        ImageLine.Place place = only("{{ range .list }}{{ if .x }}\nimage: a\n{{ end }}{{ else }}x{{ end }}")
                .place();
        assertThat(place.dotIsRebound()).isTrue();
        assertThat(place.branches()).hasSize(2);
        assertThat(place.define()).isEmpty();
    }

    @Test
    void theElseOfAWithKeepsTheDot() {
        assertThat(only("{{ with .x }}y{{ else }}\nimage: a\n{{ end }}").place().dotIsRebound())
                .isFalse();
    }

    @Test
    void namesTheTemplateAroundALine() {
        assertThat(only("{{ define \"pod\" }}\nimage: a\n{{ end }}").place().define())
                .contains("pod");
    }

    @Test
    void tellsALineInAComment() {
        assertThat(only("{{/*\nimage: a\n*/}}").commented()).isTrue();
    }

    private static ImageLine only(String text) {
        List<ImageLine> lines = ImageLines.in(text, "file");
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
