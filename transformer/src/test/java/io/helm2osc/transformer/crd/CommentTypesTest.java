package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# -- (int) Said;a: | {description: Said, type: integer, nullable: true}",
                "# a -- (bool) Said;a: | {description: Said, type: boolean, nullable: true}",
                "# -- (tpl/object) Said;a: '' | {description: Said, type: string, default: ''}",
                "# -- (int) Said;a: '' | {description: Said, x-kubernetes-int-or-string: true, default: ''}",
                "## @param a [string, nullable, default: x] Said;a: | {description: Said, type: string, nullable: true}",
                "## @param a [array] Said;a: {} | {description: Said, x-kubernetes-preserve-unknown-fields: true}",
                "## @extra a.b [integer] Said;a: {} | {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {b: {description: Said, type: integer}}}",
                "## @skip a;a: 1 | {type: integer, default: 1}",
                "# @schema;# type: [string, integer];# minLength: 1;# @schema;# -- Said;a: x | {description: Said, x-kubernetes-int-or-string: true, minLength: 1, default: x}",
                "a: x # @schema enum:[x, z];;type:string | {type: string, enum: [x, z], default: x}",
                "a: [] # @schema item:string | {type: array, items: {type: string}}",
                "# @schema;# not: [YAML;# @schema;a: 1 | {type: integer, default: 1}",
            })
    void giveATypeToTheValueBelow(String lines, String expected) {
        String values = lines.replace(";;", "\0").replace(";", "\n").replace("\0", ";");
        var chart = ChartFixture.guestbook().values(values + "\n");

        CrdDocument crd = CrdDocument.of(
                "guestbook",
                ObservedValues.of(chart.chart(), ValueUses.of(chart.chart()), Limits.DEFAULT),
                Set.of(),
                OscProfile.DEFAULT);

        assertThat(crd.schema(ValuesPath.of("a")).orElseThrow())
                .isEqualTo(Map.copyOf(Plain.map(YamlReader.plain(expected, "test", Limits.DEFAULT))));
    }
}
