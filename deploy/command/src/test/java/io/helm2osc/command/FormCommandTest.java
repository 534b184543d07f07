package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command with the real engine.
class FormCommandTest {

    @TempDir
    private Path folder;

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void captureOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveOutputBack() {
        System.setOut(stdout);
        System.setErr(stderr);
    }

    @Test
    void showsTheFormAsAPersonSeesIt() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("sample"), "sample");
        Files.writeString(chart.resolve("values.yaml"), """

                # Password of the administrator
                adminPassword: geheim
                ingress:
                  # Whether to be reachable from outside
                  enabled: false
                  # The name to be reached by
                  hostname: a.example
                """, StandardOpenOption.APPEND);
        Files.writeString(chart.resolve("templates/ingress.yaml"), """
                {{- if .Values.ingress.enabled }}
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: i}
                data: {host: {{ .Values.ingress.hostname }}, word: {{ .Values.adminPassword }}}
                {{- end }}
                """);

        int code = Helm2osc.run("form", chart.toString());

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("== Screen 1 ==", "Accounts and secrets", "[********] password", "Enable ingress")
                .contains("ingress.hostname, only if ingress.enabled is true")
                .doesNotContain("geheim");
        assertThat(code).isZero();
    }
}
