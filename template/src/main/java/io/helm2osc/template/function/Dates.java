package io.helm2osc.template.function;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Dates. The detective knows no clock: its time stands still at the moment by which Go spells its date layouts, so
/// that a date in any layout reads as that layout.
final class Dates {
    private static final Value NOW = new Moment(Origin.NONE);

    private Dates() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("now", arguments -> NOW);
        all.put("date", arguments -> new Value.Text(arguments.rope(0)));
        all.put("dateInZone", arguments -> new Value.Text(arguments.rope(0)));
        all.put("date_in_zone", arguments -> new Value.Text(arguments.rope(0)));
        all.put("htmlDate", arguments -> arguments.text("2006-01-02"));
        all.put("htmlDateInZone", arguments -> arguments.text("2006-01-02"));
        all.put("dateModify", arguments -> NOW);
        all.put("date_modify", arguments -> NOW);
        all.put("toDate", arguments -> NOW);
        all.put("unixEpoch", arguments -> arguments.text("1136239445"));
        all.put("ago", arguments -> arguments.text("0s"));
        all.put("duration", arguments -> arguments.text(arguments.whole(0) + "s"));
        all.put("durationRound", arguments -> new Value.Text(arguments.printed(0)));
        return all;
    }

    private record Moment(Origin origin) implements Thing {

        @Override
        public String typeName() {
            return "time.Time";
        }

        @Override
        public Value member(String name, List<Value> arguments) {
            return switch (name) {
                case "Unix" -> new Value.Whole(1136239445, true, origin);
                case "Format" -> arguments.isEmpty() ? new Value.Text(printed()) : arguments.getFirst();
                case "Year" -> new Value.Whole(2006, false, origin);
                case "String", "UTC", "Local" -> new Value.Text(printed());
                default -> throw new Problem("can't evaluate field " + name + " in type time.Time");
            };
        }

        @Override
        public Rope printed() {
            return Rope.of("2006-01-02 15:04:05 +0000 UTC", origin);
        }
    }
}
