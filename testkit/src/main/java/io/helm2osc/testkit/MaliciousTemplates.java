package io.helm2osc.testkit;

import static io.helm2osc.contract.RefusalCode.RENDER_FAILED;
import static io.helm2osc.contract.RefusalCode.RENDER_MEMORY;
import static io.helm2osc.contract.RefusalCode.RENDER_OUTPUT_TOO_LARGE;
import static io.helm2osc.contract.RefusalCode.RENDER_RECURSION;
import static io.helm2osc.contract.RefusalCode.RENDER_TIMEOUT;

import io.helm2osc.contract.RefusalCode;
import java.util.stream.Stream;

/// Charts whose templates attack whoever renders them.
final class MaliciousTemplates {

    private static final ChartBuilder DEMO = ChartBuilder.chart("demo", "1.0.0");
    private static final String OBJECT = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a%s\n";

    private MaliciousTemplates() {}

    static Stream<MaliciousChart> all() {
        return Stream.of(recursion(), time(), memory(), output(), failures()).flatMap(charts -> charts);
    }

    private static MaliciousChart template(String id, String attack, RefusalCode code, String template) {
        return new MaliciousChart(
                id, attack, code, () -> DEMO.template("a.yaml", template).tgz());
    }

    private static Stream<MaliciousChart> recursion() {
        return Stream.of(
                template(
                        "M50",
                        "a template that includes itself",
                        RENDER_RECURSION,
                        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}"),
                template(
                        "M50",
                        "a template that calls itself",
                        RENDER_RECURSION,
                        "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}"),
                template(
                        "M50",
                        "two templates that include each other",
                        RENDER_RECURSION,
                        "{{ define \"a\" }}{{ include \"b\" . }}{{ end }}"
                                + "{{ define \"b\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}"),
                new MaliciousChart(
                        "M50",
                        "a text that renders itself",
                        RENDER_RECURSION,
                        () -> DEMO.values("x: '{{ tpl .Values.x . }}'\n")
                                .template("a.yaml", "{{ tpl .Values.x . }}")
                                .tgz()));
    }

    private static Stream<MaliciousChart> time() {
        return Stream.of(
                template(
                        "M51",
                        "ranges in ranges",
                        RENDER_TIMEOUT,
                        "{{ range until 1000000 }}{{ range until 100000 }}{{ end }}{{ end }}"),
                template(
                        "M51",
                        "a text rendered again and again",
                        RENDER_TIMEOUT,
                        "{{ range until 1000000 }}{{ $_ := tpl \"{{ range until 1000 }}{{ end }}\" $ }}{{ end }}"),
                template(
                        "M56",
                        "keys, made where no stand-in reaches",
                        RENDER_TIMEOUT,
                        "{{ range until 1000 }}{{ $_ := tpl \"{{ genPrivateKey `rsa` }}\" $ }}{{ end }}"),
                template(
                        "M56",
                        "passwords that are dear to derive",
                        RENDER_TIMEOUT,
                        "{{ range until 10000 }}{{ $_ := derivePassword 1 \"long\" \"secret\" \"user\" \"site\" }}{{ end }}"));
    }

    private static Stream<MaliciousChart> memory() {
        return Stream.of(
                template("M51", "a list of a billion numbers", RENDER_MEMORY, "{{ range until 1000000000 }}{{ end }}"),
                template("M52", "a billion letters", RENDER_MEMORY, "a: {{ repeat 1000000000 \"x\" }}"),
                template(
                        "M52",
                        "a text that doubles",
                        RENDER_MEMORY,
                        "{{ $x := \"xxxxxxxx\" }}{{ range until 40 }}{{ $x = print $x $x }}{{ end }}"),
                template(
                        "M52",
                        "a list that doubles",
                        RENDER_MEMORY,
                        "{{ $x := list 1 2 3 4 }}{{ range until 40 }}{{ $x = concat $x $x }}{{ end }}"));
    }

    private static Stream<MaliciousChart> output() {
        return Stream.of(
                template("M52", "a text of 20 MB", RENDER_OUTPUT_TOO_LARGE, "a: {{ repeat 20000000 \"x\" }}"),
                template(
                        "M58",
                        "a great many objects",
                        RENDER_OUTPUT_TOO_LARGE,
                        "{{ range until 50000 }}\n---\n" + OBJECT.formatted("{{ . }}") + "{{ end }}"),
                new MaliciousChart(
                        "M43",
                        "one long text, written out 200 times",
                        RENDER_MEMORY,
                        () -> DEMO.values("a: &a " + "x".repeat(900_000) + "\nb: [" + "*a,".repeat(200) + "]\n")
                                .template("a.yaml", "a:\n{{ range .Values.b }}- {{ . }}\n{{ end }}")
                                .tgz()));
    }

    private static Stream<MaliciousChart> failures() {
        return Stream.of(
                template("M58", "output that is no YAML", RENDER_FAILED, "a: [}"),
                template("M58", "a template that does not parse", RENDER_FAILED, "{{ if }}"),
                template("M54", "the environment", RENDER_FAILED, "a: {{ env \"HOME\" }}"),
                template("M54", "the environment, expanded", RENDER_FAILED, "a: {{ expandenv \"$HOME\" }}"),
                template(
                        "M54",
                        "a cluster, asked where no stand-in reaches",
                        RENDER_FAILED,
                        "a: {{ tpl \"{{ lookup `v1` `Secret` `a` `b` }}\" . }}"));
    }
}
