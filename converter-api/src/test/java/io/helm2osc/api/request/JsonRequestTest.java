package io.helm2osc.api.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestTest {

    private static final String DIGEST = "sha256:" + "a".repeat(64);

    @Test
    void takesAChartFromAnyOfItsPlaces() {
        assertThat(source("{'url':'https://example.org/a.tgz','digest':'" + DIGEST + "'}"))
                .isInstanceOfSatisfying(
                        ChartSource.FromUrl.class,
                        url -> assertThat(url.digest()).isPresent());
        assertThat(source("{'repository':'https://example.org','name':'demo','version':'1.x'}"))
                .isEqualTo(new ChartSource.FromRepository("https://example.org", "demo", "1.x"));
        assertThat(source("{'repository':'https://example.org','name':'demo'}"))
                .isEqualTo(new ChartSource.FromRepository("https://example.org", "demo", "*"));
        assertThat(source("{'oci':'oci://example.org/demo:1.2.3'}"))
                .isEqualTo(new ChartSource.FromRegistry("oci://example.org/demo:1.2.3"));
    }

    @Test
    void takesOptions() {
        assertThat(
                        options(
                                "'values':'a: 1\\n','releaseName':'demo','format':'tgz','targetRegistry':'r.example.org:5000/t'"))
                .isEqualTo(new ConversionOptions(
                        Optional.of("a: 1\n"),
                        Optional.of("demo"),
                        PackageFormat.TGZ,
                        Optional.of("r.example.org:5000/t")));
        assertThat(options("'format':'zip'")).isEqualTo(ConversionOptions.DEFAULT);
    }

    @Test
    void takesValuesAsAnObjectAsTheyWereWritten() {
        assertThat(options("'values':{'b':1.50,'a':[true,null]}").values()).contains("{\"b\":1.50,\"a\":[true,null]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'url':'https://me:secret@example.org/a.tgz'}",
                "{'repository':'https://secret@example.org','name':'demo'}",
                "{'oci':'oci://me:secret@example.org/demo:1.2.3'}"
            })
    void takesNoPasswordsNorRepeatsThem(String chart) {
        assertThatThrownBy(() -> source(chart)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.refusal().code()).isEqualTo(RefusalCode.FETCH_URL_INVALID);
            assertThat(e.refusal().toString()).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|chart",
                "{}|chart",
                "{'chart':5}|chart",
                "{'chart':{}}|chart",
                "{'chart':{'url':'http://e.org/a','oci':'oci://x'}}|chart",
                "{'chart':{'url':7}}|chart.url",
                "{'chart':{'url':'http://e.org/a','digest':'md5:1'}}|chart.digest",
                "{'chart':{'oci':'https://x'}}|chart.oci",
                "{'chart':{'url':'http://e.org/a'},'vallues':''}|vallues",
                "{'chart':{'url':'http://e.org/a'},'format':'rar'}|format",
                "{'chart':{'url':'http://e.org/a'},'format':true}|format",
                "{'chart':{'url':'http://e.org/a'},'releaseName':'Not_A_Name'}|releaseName",
                "{'chart':{'url':'http://e.org/a'},'targetRegistry':'https://r'}|targetRegistry",
                "{'chart':{'url':'http://e.org/a'},'values':'just text'}|values",
                "{'chart':{'url':'http://e.org/a'},'values':[1]}|values",
                "{'chart':{'url':'http://e.org/a'}}trailing|''",
                "{'chart':{'url':'http://e.org/a'},'chart':{}}|''",
                "not json|''"
            })
    void saysWhichFieldIsMalformed(String json, String where) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.refusal().code()).isEqualTo(RefusalCode.REQUEST_MALFORMED);
            assertThat(e.refusal().where()).isEqualTo(where);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://x", "/etc/passwd", ""})
    void takesNoOtherAddressThanHttp(String url) {
        assertThatThrownBy(() -> source("{'url':'" + url + "'}"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.FETCH_SCHEME_FORBIDDEN));
    }

    @Test
    void refusesABombInTheValues() {
        assertThatThrownBy(() -> options("'values':'a: &a [*a]'")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read("{'chart':" + "[".repeat(5000))).isInstanceOf(RefusedException.class);
    }

    private static ChartSource source(String chart) {
        return read("{'chart':" + chart + "}").source();
    }

    private static ConversionOptions options(String fields) {
        return read("{'chart':{'url':'https://example.org/a.tgz'}," + fields + "}")
                .options();
    }

    private static ConversionRequest read(String json) {
        return JsonRequest.read(json.replace('\'', '"').getBytes(UTF_8));
    }
}
