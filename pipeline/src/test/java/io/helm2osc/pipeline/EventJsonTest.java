package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.EventType;
import io.helm2osc.testkit.EventSchemas;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    static List<Event> events() {
        return Events.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheSchemaAccepts(Event event) {
        assertThat(EventSchemas.problems(event.type(), EventJson.write(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatItWrote(Event event) throws IOException {
        assertThat(EventJson.read(event.type(), EventJson.write(event))).isEqualTo(event);
    }

    @Test
    void everyTypeOfEventIsAmongTheExamples() {
        assertThat(events().stream().map(Event::type).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(EventType.class));
    }

    @Test
    void spellsAnEventAsDocumented() {
        assertThat(new String(EventJson.write(Events.requested("https://charts.example/demo.tgz")), UTF_8))
                .isEqualTo(
                        "{\"conversionId\":\"fc05af00f0a4409171a5298d2c48d398\",\"source\":{\"kind\":\"url\",\"url\":"
                                + "\"https://charts.example/demo.tgz\"},\"options\":{\"format\":\"zip\"}}");
    }

    @Test
    void ignoresFieldsOfALaterRelease() throws IOException {
        ConversionEvent event = Events.requested("https://charts.example/demo.tgz");
        String later = new String(EventJson.write(event), UTF_8)
                .replace("\"kind\":", "\"mirror\":{\"of\":[1]},\"kind\":")
                .replace("\"format\":", "\"priority\":7,\"format\":");

        assertThat(EventJson.read(event.type(), later.getBytes(UTF_8))).isEqualTo(event);
        assertThat(EventSchemas.problems(event.type(), later.getBytes(UTF_8))).isEmpty();
    }

    /// Both as they were before a package could have a twin.
    @Test
    void readsEventsOfAnEarlierRelease() throws IOException {
        for (Event event : events()) {
            String now = new String(EventJson.write(event), UTF_8);
            String then = now.replaceAll(",\"relocated(?:Tree)?\":\\{(?:[^{}]|\\{[^{}]*})*}", "");

            Event read = EventJson.read(event.type(), then.getBytes(UTF_8));

            assertThat(then).doesNotContain("relocated");
            assertThat(EventJson.write(read)).isEqualTo(then.getBytes(UTF_8));
            assertThat(EventSchemas.problems(event.type(), then.getBytes(UTF_8)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"conversionId\":\"0123456789abcdef0123456789abcdef\"}",
                "{\"conversionId\":\"../../etc\",\"source\":{\"kind\":\"registry\",\"reference\":\"a\"},\"options\":{\"format\":\"zip\"}}",
                "{\"conversionId\":\"0123456789abcdef0123456789abcdef\",\"source\":{\"kind\":\"file\",\"path\":\"/\"},\"options\":{\"format\":\"zip\"}}",
                "{\"conversionId\":\"0123456789abcdef0123456789abcdef\",\"source\":{\"kind\":\"registry\",\"reference\":\"a\"},\"options\":{\"format\":\"rar\"}}",
                "{\"conversionId\":\"0123456789abcdef0123456789abcdef\",\"source\":{\"kind\":\"registry\",\"reference\":\"a\"},\"options\":{\"format\":\"zip\"}} x",
            })
    void refusesWhatIsNoEvent(String json) {
        assertThatIOException().isThrownBy(() -> EventJson.read(EventType.CONVERSION_REQUESTED, json.getBytes(UTF_8)));
    }
}
