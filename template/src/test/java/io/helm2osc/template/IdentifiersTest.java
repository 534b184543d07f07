package io.helm2osc.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.template.Identifiers.Call;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void findsAFunctionWhereItIsCalled() {
        assertThat(called("a: {{ (lookup \"v1\" \"Secret\" .ns .name).data | default lookup }}"))
                .containsExactly("lookup \"v1\" \"Secret\" .ns .name", "an argument");
    }

    @Test
    void leavesTextStringsFieldsVariablesAndCommentsAlone() {
        assertThat(called("lookup: {{ .lookup }} {{ $lookup := \"lookup\" }} {{ `lookup` }} {{/* lookup */}}"
                        + " {{ lookups }} {{ .a.lookup.b }}"))
                .isEmpty();
    }

    @Test
    void tellsWhereACommandEndsAndWhatAPipeLeadsTo() {
        String text = "{{ range $k := keys (.a | lookup .b) .c | sortAlpha }}{{ .d | keys }}{{ end }}";

        List<Call> calls = Identifiers.calls(text, Set.of("keys", "lookup")).orElseThrow();

        assertThat(calls).extracting(Call::function).containsExactly("keys", "lookup", "keys");
        assertThat(calls)
                .extracting(call -> command(text, call))
                .containsExactly("keys (.a | lookup .b) .c", "lookup .b", "keys");
        assertThat(calls).extracting(Call::piped).containsExactly(false, true, true);
        assertThat(calls).extracting(Call::next).containsExactly("sortAlpha", "", "");
    }

    @Test
    void tellsNothingOfATextThatIsNoTemplate() {
        assertThat(Identifiers.calls("{{ lookup", Set.of("lookup"))).isEmpty();
        assertThat(Identifiers.calls("{{ other", Set.of("lookup"))).hasValue(List.of());
    }

    private static List<String> called(String text) {
        return Identifiers.calls(text, Set.of("lookup")).orElseThrow().stream()
                .map(call -> command(text, call))
                .toList();
    }

    private static String command(String text, Call call) {
        return call.command().map(span -> span.of(text)).orElse("an argument");
    }
}
