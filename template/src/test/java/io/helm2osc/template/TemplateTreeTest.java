package io.helm2osc.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.template.Node.Branch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTreeTest {

    @Test
    void readsABranchWithItsElseIf() {
        String text = "{{ if .a }}A{{ else if .b }}B{{ else }}C{{ end }}D";
        Branch first = (Branch) read(text).nodes().getFirst();
        Branch second = (Branch) first.otherwise().getFirst();
        assertThat(texts(text, first.body())).containsExactly("A");
        assertThat(texts(text, second.body())).containsExactly("B");
        assertThat(texts(text, second.otherwise())).containsExactly("C");
        assertThat(first.span().of(text)).isEqualTo("{{ if .a }}A{{ else if .b }}B{{ else }}C{{ end }}");
        assertThat(first.action().of(text)).isEqualTo("{{ if .a }}");
    }

    @Test
    void readsFieldsBehindParentheses() {
        String text = "{{ ((index .a 0).b | default .c).d.e }}";
        Node.Action action = (Node.Action) read(text).nodes().getFirst();
        assertThat(action.pipeline().commands().getFirst().first())
                .isInstanceOfSatisfying(
                        Term.Chain.class, chain -> assertThat(chain.names()).containsExactly("d", "e"));
    }

    @Test
    void findsWhatATextDefines() {
        String text = "{{ define \"a\" }}x{{ end }}{{ if .y }}{{ block `b` . }}z{{ end }}{{ end }}";
        assertThat(read(text).defines()).extracting(Node.Define::name).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ $x := .a }}{{ $x.b }}",
                "{{ range $i, $x := .a }}{{ $i }}{{ if $x }}{{ break }}{{ else }}{{ continue }}{{ end }}{{ else }}none{{ end }}",
                "{{ with .a }}{{ . }}{{ else with .b }}{{ . }}{{ end }}",
                "{{ .Capabilities.APIVersions.Has \"v1\" }}",
                "{{ template \"a\" }}{{ template \"a\" (dict \"x\" 1) }}",
                "{{ include \"a\" . | trunc 63 | }}",
                "{{ mulf 2 0x1p60 'a' 1_000 -2.5e3 .5 }}",
                "{{ printf \"\\u00e4\\x41\\n\" }}",
                "{{ if $x := .a }}{{ $x }}{{ end }}",
                "{{ $.a.b }}{{ .a.b.c }}{{ . }}{{ $ }}"
            })
    void readsWhatGoReads(String text) {
        assertThat(TemplateTree.parse(text, "file")).isInstanceOf(Parsed.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ if .a }}",
                "{{ end }}",
                "{{ else }}",
                "{{ if }}{{ end }}",
                "{{ if .a }}{{ else }}{{ else }}{{ end }}",
                "{{ break }}",
                "{{ range .a }}{{ define \"x\" }}{{ break }}{{ end }}{{ end }}",
                "{{ $x }}",
                "{{ $x = 1 }}",
                "{{ if .a }}{{ $x := 1 }}{{ end }}{{ $x }}",
                "{{ .a || .b }}",
                "{{ .a | 1 }}",
                "{{ .a | | .b }}",
                "{{ () }}",
                "{{ 1.a }}",
                "{{ \"a\".b }}",
                "{{ template .a }}",
                "{{ define \"a\" }}",
                "{{ (.a)(.b) }}",
                "{{ \"\\q\" }}",
                "{{ . - . }}"
            })
    void refusesWhatGoRefuses(String text) {
        assertThat(TemplateTree.parse(text, "file")).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void refusesBottomlessNesting() {
        assertThat(TemplateTree.parse("{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}", "file"))
                .isInstanceOf(Parsed.Unreadable.class);
        assertThat(TemplateTree.parse("{{ if . }}".repeat(5000) + "{{ end }}".repeat(5000), "file"))
                .isInstanceOf(Parsed.Unreadable.class);
    }

    private static TemplateTree read(String text) {
        return TemplateTree.parse(text, "file").readable().orElseThrow();
    }

    private static List<String> texts(String text, List<Node> nodes) {
        return nodes.stream().map(node -> node.span().of(text)).toList();
    }
}
