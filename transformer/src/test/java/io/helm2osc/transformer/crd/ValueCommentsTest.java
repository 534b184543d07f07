package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlReader;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueCommentsTest {

    @Test
    void readsHelmDocsLines() {
        assertThat(comments("""
                # something else
                # -- (int) How many pods
                # run at a time
                # @default -- one
                replicas: 1
                """)).containsExactly(Map.entry("replicas", "How many pods run at a time"));
    }

    @Test
    void readsParamLinesWhereverTheyStand() {
        assertThat(comments("""
                ## @section Global
                ## @param image.tag [string] The tag
                ## @param image.pullPolicy When to pull
                image:
                  tag: a
                  pullPolicy: b
                """))
                .containsEntry("image.tag", "The tag")
                .containsEntry("image.pullPolicy", "When to pull");
    }

    @Test
    void readsPlainCommentsAboveAndBehind() {
        assertThat(comments("""
                service:
                  # The port that
                  # clients use
                  port: 80
                  type: ClusterIP  # How it is reached
                """))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("service.port", "The port that clients use", "service.type", "How it is reached"));
    }

    @Test
    void takesNoCommentedOutKeysRulesOrFileHeadersForProse() {
        assertThat(comments("""
                # Default values for guestbook.
                # This is a YAML-formatted file.
                first: 1
                # ------------
                # limits:
                #   cpu: 100m
                second: 1
                # - item
                third: "# no comment"
                """)).isEmpty();
    }

    @Test
    void stopsAtTheLineAboveThatIsNoComment() {
        assertThat(comments("# Of nothing\n\nfirst: 1\n")).isEmpty();
    }

    @Test
    void cutsLongOnesAndKeepsThemOnOneLine() {
        String said = comments("# " + "é".repeat(400) + "\na: 1\n").get("a");
        assertThat(said).hasSize(300).endsWith("…");
    }

    private static Map<String, String> comments(String text) {
        Map<ValuesPath, String> found = ValueComments.of(
                        text,
                        YamlReader.readOne(text, "values.yaml", Limits.DEFAULT).orElseThrow(),
                        path -> false)
                .descriptions();
        Map<String, String> byText = new TreeMap<>();
        found.forEach((path, said) -> byText.put(path.toString(), said));
        return byText;
    }
}
