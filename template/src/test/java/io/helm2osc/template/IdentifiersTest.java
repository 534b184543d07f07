package io.helm2osc.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void replacesAFunctionWhereItIsCalled() {
        assertThat(replaced("a: {{ (lookup \"v1\" \"Secret\" .ns .name).data | default lookup }}"))
                .isEqualTo("a: {{ (pick (dict) \"v1\" \"Secret\" .ns .name).data | default pick (dict) }}");
    }

    @Test
    void leavesTextStringsFieldsVariablesAndCommentsAlone() {
        String text =
                "lookup: {{ .lookup }} {{ $lookup := \"lookup\" }} {{ `lookup` }} {{/* lookup */}} {{ lookups }} {{ .a.lookup.b }}";
        assertThat(replaced(text)).isEqualTo(text);
    }

    @Test
    void leavesATextThatIsNoTemplateAsItIs() {
        assertThat(replaced("{{ lookup")).isEqualTo("{{ lookup");
    }

    private static String replaced(String text) {
        return Identifiers.replace(text, "lookup", "pick (dict)");
    }

    @Test
    void tellsACallFromAFieldAStringAndAComment() {
        Set<String> now = Set.of("now");

        assertThat(Identifiers.anyCalled("{{ now | date \"2006\" }}", now)).isTrue();
        assertThat(Identifiers.anyCalled("{{ .Values.now }}{{ \"now\" }}{{/* now */}} now", now))
                .isFalse();
        assertThat(Identifiers.anyCalled("{{ now", now))
                .as("what cannot be read may call anything")
                .isTrue();
    }
}
