package io.helm2osc.chart.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlStreamTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void readsWhatIsAskedForAndPassesOverTheRest() {
        YamlStream stream = of("""
                a: {b: [1, {c: 2}]}
                wanted:
                - name: one
                  other: [x, y]
                - 5
                - null
                - name: two
                z: 1
                """);

        stream.mapping(key -> {
            if (key.equals("wanted")) {
                stream.sequence(() -> stream.mapping(field -> {
                    if (field.equals("name")) {
                        stream.scalar().ifPresent(seen::add);
                    }
                }));
            }
        });

        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void passesOverNodesOfAnotherKind() {
        YamlStream stream = of("a: [1]\nb: &b {c: d}\ne: *b\nf: text\n");

        stream.mapping(key -> seen.add(key + "=" + stream.scalar().orElse("")));

        assertThat(seen).containsExactly("a=", "b=", "e=", "f=text");
    }

    @Test
    void readsJson() {
        YamlStream stream = of("{\"a\": {\"b\": 1}, \"c\": \"d\"}");

        stream.mapping(key -> {
            if (key.equals("c")) {
                seen.add(stream.scalar().orElseThrow());
            }
        });

        assertThat(seen).containsExactly("d");
    }

    @Test
    void refusesWhatIsNoYamlOrNestsTooDeeply() {
        assertThatThrownBy(() -> readAll("a: [")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> readAll("")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> readAll("[".repeat(50))).hasMessageContaining("yaml.too-deep");
        assertThatThrownBy(() -> readAll("a: " + "[".repeat(50))).hasMessageContaining("yaml.too-deep");
    }

    @Test
    void tellsABrokenSourceFromBrokenText() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] letters, int at, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> YamlStream.of(broken, "index", 20)).isInstanceOf(UncheckedIOException.class);
    }

    private static void readAll(String text) {
        YamlStream stream = of(text);
        stream.mapping(key -> {});
    }

    private static YamlStream of(String text) {
        return YamlStream.of(new StringReader(text), "index", 20);
    }
}
