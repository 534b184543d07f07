package io.helm2osc.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a {{ .Values.x }} b",
                "a {{- .x -}} b\n",
                "{{/* a comment */}}x",
                "{{- /* one\ntwo */ -}}\nx",
                "{{ if eq .a `raw }} string` }}\n{{ end }}",
                "{{ printf \"%s }}\" \"\\\"\" }}",
                "{{ dict\n  \"a\" 1\n  \"b\" -2.5e3 }}",
                "💡{{ $x := .a }}💡"
            })
    void everyPieceTogetherIsTheText(String text) {
        String together =
                read(text).pieces().stream().map(piece -> piece.span().of(text)).collect(Collectors.joining());
        assertThat(together).isEqualTo(text);
    }

    @Test
    void trimMarkersEatTheBlanksBesideThem() {
        assertThat(kept("a \n{{- .x -}}\t b {{ .y }} c")).isEqualTo("ab  c");
    }

    @Test
    void aMinusWithoutABlankIsANumber() {
        assertThat(words("{{-3}}")).containsExactly("-3");
    }

    @Test
    void cutsAnActionIntoWords() {
        assertThat(words("{{- $x := (index .Values \"a b\" 0).c | default `d` -}}"))
                .containsExactly("$x", ":=", "(", "index", ".Values", "\"a b\"", "0", ")", ".c", "|", "default", "`d`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .x ",
                "{{ \"x }}",
                "{{ `x }}",
                "{{ (.x }}",
                "{{ .x) }}",
                "{{/* x }}",
                "{{/* x */ y }}",
                "{{ a%b }}",
                "{{ \"a\nb\" }}",
                "{{ \u0001 }}"
            })
    void saysWhereATextIsNoTemplate(String text) {
        assertThat(TemplateText.parse(text, "file"))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        unreadable -> assertThat(unreadable.error().where()).isEqualTo("file"));
    }

    private static TemplateText read(String text) {
        return TemplateText.parse(text, "file").readable().orElseThrow();
    }

    private static List<String> words(String text) {
        return read(text).pieces().stream()
                .filter(Piece.Action.class::isInstance)
                .flatMap(piece -> ((Piece.Action) piece).tokens().stream())
                .map(Token::text)
                .toList();
    }

    private static String kept(String text) {
        return read(text).pieces().stream()
                .filter(Piece.Text.class::isInstance)
                .map(piece -> ((Piece.Text) piece).kept().of(text))
                .collect(Collectors.joining());
    }
}
