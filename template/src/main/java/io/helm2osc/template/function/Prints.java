package io.helm2osc.template.function;

import io.helm2osc.template.print.Printf;
import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Go's own functions that print.
final class Prints {

    private Prints() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("printf", arguments -> new Text(Printf.format(arguments.rope(0), arguments.from(1))));
        all.put("print", arguments -> new Text(print(arguments.values())));
        all.put("println", Prints::println);
        all.put("js", arguments -> new Text(js(print(arguments.values()))));
        all.put("html", arguments -> new Text(html(print(arguments.values()))));
        all.put(
                "urlquery",
                arguments -> arguments.text(
                        URLEncoder.encode(print(arguments.values()).text(), StandardCharsets.UTF_8)));
        return all;
    }

    /// Blanks stand between operands when neither is a string.
    private static Rope print(List<Value> values) {
        RopeBuilder printed = new RopeBuilder();
        for (int i = 0; i < values.size(); i++) {
            boolean blank = i > 0 && !(values.get(i) instanceof Text) && !(values.get(i - 1) instanceof Text);
            printed.append(blank ? " " : "", Origin.NONE).append(Printing.printed(values.get(i)));
        }
        return printed.build();
    }

    private static Value println(Arguments arguments) {
        RopeBuilder printed = new RopeBuilder();
        for (Value value : arguments.values()) {
            printed.append(printed.length() > 0 ? " " : "", Origin.NONE).append(Printing.printed(value));
        }
        return new Text(printed.append("\n", Origin.NONE).build());
    }

    /// As Go's `template.JSEscapeString`, for what is printed in charts.
    private static Rope js(Rope rope) {
        return rope.replace("\\", Rope.of("\\\\"))
                .replace("'", Rope.of("\\'"))
                .replace("\"", Rope.of("\\\""))
                .replace("<", Rope.of("\\u003C"))
                .replace(">", Rope.of("\\u003E"))
                .replace("&", Rope.of("\\u0026"))
                .replace("=", Rope.of("\\u003D"))
                .replace("\n", Rope.of("\\u000A"))
                .replace("\t", Rope.of("\\u0009"));
    }

    private static Rope html(Rope rope) {
        return rope.replace("&", Rope.of("&amp;"))
                .replace("<", Rope.of("&lt;"))
                .replace(">", Rope.of("&gt;"))
                .replace("\"", Rope.of("&#34;"))
                .replace("'", Rope.of("&#39;"));
    }
}
