package io.helm2osc.testkit;

import io.helm2osc.chart.Bytes;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart that looks like an attack, and that is converted all the same, because Helm takes it and it does no harm.
///
/// @param id the row of the reliability reference's table
/// @param oddity what is strange about it
public record OddChart(String id, String oddity, Supplier<Bytes> content) {

    private static final ChartBuilder DEMO = ChartBuilder.chart("demo", "1.0.0");

    /// All of them.
    public static Stream<OddChart> all() {
        return Stream.of(archives(), yaml(), schemas(), templates(), texts()).flatMap(charts -> charts);
    }

    private static Stream<OddChart> archives() {
        return Stream.of(
                new OddChart(
                        "M20",
                        "folders that nobody may enter and files that run as root",
                        () -> DEMO.tgz(tar -> tar.mode("demo/closed/", '5', 0).mode("demo/run", '0', 06755))),
                new OddChart(
                        "M21",
                        "garbage behind the archive",
                        () -> TarBuilder.joined(DEMO.tgz(), Bytes.utf8("garbage"))),
                new OddChart(
                        "M21",
                        "another archive behind the archive",
                        () -> TarBuilder.joined(
                                DEMO.tgz(), DEMO.values("a: 2\n").tgz())),
                new OddChart("M22", "Helm's own ill-formed header", () -> TarBuilder.withOldHelmExtra(DEMO.tgz())));
    }

    private static Stream<OddChart> yaml() {
        return Stream.of(
                values("M36", "a key twice", "a: 1\na: 2\n"),
                values("M40", "a number without size", "a: 1e999999999\n"),
                values("M41", "documents without end", "a: 1\n" + "---\nb: 1\n".repeat(10_000)),
                values(
                        "M41",
                        "anchors that nobody asks for",
                        IntStream.range(0, 5_000)
                                .mapToObj(i -> "a%d: &a%d 1\n".formatted(i, i))
                                .collect(Collectors.joining())),
                values(
                        "M43",
                        "one long text, named 20 times",
                        "a: &a " + "x".repeat(200_000) + "\nb: [" + "*a,".repeat(20) + "]\n"));
    }

    private static OddChart values(String id, String oddity, String yaml) {
        return new OddChart(id, oddity, () -> DEMO.values(yaml).tgz());
    }

    private static Stream<OddChart> schemas() {
        return Stream.of("http://127.0.0.1:1/a.json", "file:///etc/passwd", "file:///dev/zero", "../../../etc/passwd")
                .map(address -> new OddChart(
                        "M48",
                        "a schema that refers to " + address,
                        () -> DEMO.values("a: 1\n")
                                .file(
                                        "values.schema.json",
                                        "{\"properties\": {\"a\": {\"$ref\": \"" + address + "\"}}}")
                                .tgz()));
    }

    private static Stream<OddChart> templates() {
        return Stream.of(
                template("M53", "20,000 actions", "{{ $x := 1 }}a:" + " {{ $x }}".repeat(20_000)),
                template("M53", "4 MB of comment", "{{/* " + "x".repeat(4_000_000) + " */}}a: 1\n"),
                template(
                        "M54",
                        "the name of a host",
                        "a: {{ getHostByName \"helm2osc-canary.example.com\" | quote }}\n"),
                template("M54", "a cluster", "a: {{ lookup \"v1\" \"Secret\" \"\" \"\" | toJson | quote }}\n"),
                template(
                        "M54",
                        "files outside of the chart",
                        "a: {{ .Files.Get \"../../../../../../etc/passwd\" | quote }}\nb: {{ .Files.Get \"/etc/passwd\" | quote }}\n"
                                + "c: {{ (.Files.Glob \"../**\").AsConfig | quote }}\nd: {{ .Files.Lines \"/etc/passwd\" | toJson | quote }}\n"),
                template(
                        "M55",
                        "a pattern that others cannot match in time",
                        "a: {{ regexMatch \"^(a+)+$\" (printf \"%sb\" (repeat 60000 \"a\")) }}\n"),
                template(
                        "M56",
                        "fifty keys",
                        "{{ range until 50 }}\na{{ . }}: {{ genPrivateKey \"rsa\" | quote }}\n{{ end }}"),
                template(
                        "M57",
                        "the time and chance",
                        "a: {{ now | quote }}\nb: {{ randAlphaNum 9 | quote }}\nc: {{ uuidv4 }}\n"));
    }

    private static OddChart template(String id, String oddity, String text) {
        return new OddChart(
                id,
                oddity,
                () -> DEMO.template("_a.tpl", "").template("a.yaml", text).tgz());
    }

    private static Stream<OddChart> texts() {
        return Stream.of(new OddChart(
                "M66",
                "scripts in README and icon, and an icon of the inside",
                () -> DEMO.metadata(
                                "icon: http://169.254.169.254/latest/meta-data\nhome: http://127.0.0.1:1/\nsources: [\"file:///etc/passwd\"]")
                        .file("README.md", "<script>alert(1)</script>\n".repeat(10_000))
                        .file("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")
                        .tgz()));
    }

    @Override
    public String toString() {
        return id + " " + oddity;
    }
}
