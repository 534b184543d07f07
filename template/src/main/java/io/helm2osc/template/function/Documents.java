package io.helm2osc.template.function;

import io.helm2osc.template.print.JsonText;
import io.helm2osc.template.print.YamlText;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Text;
import java.util.HashMap;
import java.util.Map;

/// Values to YAML and JSON and back.
final class Documents {

    private Documents() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("toYaml", arguments -> new Text(YamlText.of(arguments.at(0))));
        all.put("toYamlPretty", arguments -> new Text(YamlText.of(arguments.at(0))));
        all.put("toJson", arguments -> new Text(JsonText.compact(arguments.at(0))));
        all.put("toPrettyJson", arguments -> new Text(JsonText.pretty(arguments.at(0))));
        all.put("toRawJson", arguments -> new Text(JsonText.raw(arguments.at(0))));
        all.put("fromYaml", arguments -> RopeReader.map(arguments.rope(0)));
        all.put("fromJson", arguments -> RopeReader.map(arguments.rope(0)));
        all.put("fromYamlArray", arguments -> RopeReader.items(arguments.rope(0)));
        all.put("fromJsonArray", arguments -> RopeReader.items(arguments.rope(0)));
        all.put("toToml", arguments -> unknown(arguments));
        return all;
    }

    private static Value unknown(Arguments arguments) {
        return new Text(Rope.of("unknown", arguments.origin()));
    }
}
