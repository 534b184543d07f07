package io.helm2osc.transformer.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.crd.ObservedValues;
import io.helm2osc.transformer.form.Control.Kind;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.Setting;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleFormTest {

    private static final String EVERYTHING = "all: {{ toYaml .Values }}";

    @Test
    void leavesOutWhatTheChartNeverReads() {
        ConsoleForm form = form(
                ChartFixture.guestbook().values("user: a\nghost: b\n").with("templates/x.yaml", "{{ .Values.user }}"));

        assertThat(paths(form)).containsExactly("user");
    }

    @Test
    void leavesOutWhatIsInternal() {
        ConsoleForm form = form("""
                greeting: hello
                nameOverride: x
                livenessProbe: {enabled: true, periodSeconds: 10}
                podSecurityContext: {enabled: true}
                oldGreeting: hi # deprecated, use greeting
                """);

        assertThat(paths(form)).containsExactly("greeting");
    }

    @Test
    void putsWhatInstallersSetOnTheFirstScreen() {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            values.append("tuning%d: a\n".formatted(i));
        }
        ConsoleForm form = form(values + """
                replicaCount: 1
                auth: {username: a, password: b}
                service: {type: ClusterIP}
                ingress: {enabled: false, hostname: a}
                persistence: {enabled: true, size: 1Gi, storageClass: ""}
                resources: {}
                """);

        assertThat(form.fields().stream().filter(field -> field.screen() == 1).toList())
                .hasSize(25)
                .extracting(field -> field.path().toString())
                .contains(
                        "replicaCount",
                        "auth.password",
                        "auth.username",
                        "service.type",
                        "ingress.enabled",
                        "ingress.hostname",
                        "persistence.enabled",
                        "persistence.size",
                        "persistence.storageClass",
                        "resources");
    }

    @Test
    void asksFirstForWhatHasToBeGiven() {
        StringBuilder values = new StringBuilder("cluster: ''\n");
        for (int i = 0; i < 30; i++) {
            values.append("password%d: {password: a}\n".formatted(i));
        }

        ConsoleForm form = form(
                ChartFixture.guestbook().values(values.toString()).with("templates/x.yaml", EVERYTHING),
                List.of(ValuesPath.of("cluster")));

        assertThat(field(form, "cluster").screen()).isEqualTo(1);
    }

    @Test
    void keepsGroupsTogetherInTheOrderOfTheChart() {
        ConsoleForm form = form("""
                persistence: {size: 1Gi, enabled: true}
                adminPassword: x
                persistentLogs: {enabled: false}
                """);

        assertThat(paths(form))
                .containsExactly("adminPassword", "persistence.size", "persistence.enabled", "persistentLogs.enabled");
    }

    @Test
    void offersTheChoicesThatAreDocumentedOrCompared() {
        ConsoleForm form = form(
                ChartFixture.guestbook()
                        .values("# Allowed values: `a` or `b`\nmode: a\nstorage: disk\n")
                        .with(
                                "templates/x.yaml",
                                "{{ .Values.mode }}{{ if eq .Values.storage \"s3\" }}{{ else if eq .Values.storage \"nfs\" }}{{ else if eq .Values.storage \"web\" }}{{ end }}"));

        assertThat(field(form, "mode").control()).isEqualTo(Control.select(List.of("a", "b")));
        assertThat(field(form, "storage").control()).isEqualTo(Control.select(List.of("disk", "nfs", "s3", "web")));
    }

    @Test
    void tellsReferencesToSecretsByWhatIsSaid() {
        ConsoleForm form = form("# Name of an existing secret with the certificate\ncert: ''\n"
                + "# Ignored if an existing secret is given\nadminPassword: ''\n");

        assertThat(field(form, "cert").control().kind()).isEqualTo(Kind.SECRET);
        assertThat(field(form, "adminPassword").control().kind()).isEqualTo(Kind.PASSWORD);
    }

    @Test
    void letsAFieldDependOnlyOnOneBesideItThatIsOnTheForm() {
        ConsoleForm form = form(ChartFixture.guestbook().values("""
                        db: {enabled: true, name: a, auth: {user: b}}
                        external: {enabled: true, host: c}
                        """).with("templates/x.yaml", """
                        {{ if .Values.db.enabled }}{{ .Values.db.name }}{{ .Values.db.auth.user }}{{ end }}
                        {{ if .Values.external.enabled }}{{ end }}{{ .Values.external.host }}
                        """));

        assertThat(field(form, "db.name").dependsOn()).contains(new Setting(ValuesPath.of("db", "enabled"), "true"));
        assertThat(field(form, "db.auth.user").dependsOn()).isEmpty();
        assertThat(field(form, "external.host").dependsOn()).isEmpty();
    }

    @Test
    void namesFieldsInPlainWords() {
        ConsoleForm form = form("""
                # Administrator's mail address
                adminEmail: a
                # The host to send to. Any will do.
                smtpHost: b
                ingress: {enabled: false}
                # 副本数
                replicaCount: 1
                """);

        assertThat(field(form, "adminEmail").label()).isEqualTo("Administrator's mail address");
        assertThat(field(form, "smtpHost").label()).isEqualTo("SMTP host");
        assertThat(field(form, "smtpHost").help()).isEqualTo("The host to send to. Any will do.");
        assertThat(field(form, "ingress.enabled").label()).isEqualTo("Enable ingress");
        assertThat(field(form, "replicaCount").label()).isEqualTo("Replica count (副本数)");
    }

    @Test
    void asksFirstForWhatTheChartsOwnFormsAskFor() {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            values.append("tuning%d: a # Documented\n".formatted(i));
        }
        ConsoleForm form = form(ChartFixture.guestbook()
                .values(values + "odd: {knob: a, wheel: b}\nserviceAccount: {name: x}\n")
                .with("templates/x.yaml", EVERYTHING)
                .with(
                        "questions.yaml",
                        "questions:\n- variable: odd.knob\n  label: The knob\n"
                                + "  subquestions: [{variable: serviceAccount.name}]\n- {variable: nothing}\n")
                .with(
                        "values.schema.json",
                        "{properties: {odd: {properties: {wheel: {type: string, form: true, title: The wheel}}}}}"));

        assertThat(form.fields().stream().filter(field -> field.screen() == 1))
                .extracting(FormField::label)
                .contains("The knob", "The wheel", "Service account name");
    }

    @Test
    void offersWhatIsCommentedOutAndLeavesWhatOnlyTemplatesKnowToTheEnd() {
        ConsoleForm form = form(ChartFixture.guestbook()
                .values("persistence:\n  size: 1Gi\n  # The class of the volume\n  # storageClass: fast\n")
                .with(
                        "templates/x.yaml",
                        "{{ .Values.persistence.size }}{{ .Values.persistence.storageClass }}{{ .Values.relic }}"
                                + "{{ .Values.persistence.existingClaim }}"));

        assertThat(paths(form))
                .containsExactly("persistence.size", "persistence.storageClass", "persistence.existingClaim");
        assertThat(field(form, "persistence.storageClass").help()).isEqualTo("The class of the volume");
        assertThat(field(form, "persistence.storageClass").preset()).isEmpty();
    }

    private static FormField field(ConsoleForm form, String path) {
        return form.fields().stream()
                .filter(field -> field.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paths(ConsoleForm form) {
        return form.fields().stream().map(field -> field.path().toString()).toList();
    }

    private static ConsoleForm form(String values) {
        return form(ChartFixture.guestbook().values(values).with("templates/x.yaml", EVERYTHING));
    }

    private static ConsoleForm form(ChartFixture fixture) {
        return form(fixture, List.of());
    }

    private static ConsoleForm form(ChartFixture fixture, List<ValuesPath> wanted) {
        Chart chart = fixture.chart();
        CrdDocument crd = CrdDocument.of(
                "guestbook",
                ObservedValues.of(chart, ValueUses.of(chart), Limits.DEFAULT),
                Set.of(),
                OscProfile.DEFAULT);
        return ConsoleForm.of(crd, Set.of(), wanted, ValueUses.of(chart), AuthoredForm.of(chart, Limits.DEFAULT));
    }
}
