package io.helm2osc.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodePageTest {

    /// Codes that are neither refusals nor the API's own: what stages fail with, and why records are parked.
    private static final List<String> FAULTS = List.of(
            "fetch.timeout",
            "fetch.host-unknown",
            "fetch.unavailable",
            "conversion.too-long",
            "engine.unavailable",
            "broker.unavailable",
            "projection.unavailable",
            "store.unavailable",
            "store.missing",
            "package.corrupt",
            "event.undecodable",
            "event.unknown-type",
            "event.newer-version");

    @Test
    void explainsEveryCodeAndNoOther() {
        List<String> codes = Stream.of(
                        Arrays.stream(RefusalCode.values()).map(RefusalCode::code),
                        Arrays.stream(ProblemKind.values()).map(ProblemKind::code),
                        FAULTS.stream())
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();

        assertThat(CodePage.codes()).isEqualTo(codes);
        assertThat(codes).allSatisfy(code -> {
            CodePage page = CodePage.of(code).orElseThrow();
            assertThat(page.meaning()).isNotBlank();
            assertThat(page.advice()).isNotBlank();
            assertThat(page.meaning() + page.advice()).doesNotContain("<", "&");
        });
    }

    @Test
    void hasNoPageForWhatIsNoCode() {
        assertThat(CodePage.of("nonsense")).isEmpty();
        assertThat(CodePage.of("advice.internal.bug")).isEmpty();
    }
}
