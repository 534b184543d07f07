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
        all.put("duration", arguments -> arguments.text(duration(seconds(arguments.at(0)))));
        all.put("durationRound", arguments -> new Value.Text(arguments.printed(0)));
        return all;
    }

    /// Sprig reads text and Go's int64, and takes everything else for nothing.
    private static long seconds(Value value) {
        return switch (value) {
            case Value.Text text -> Casts.whole(text);
            case Value.Whole(long seconds, boolean wide, Origin origin) -> wide ? seconds : 0;
            case Value other -> 0;
        };
    }

    /// As Go prints a duration: `1h2m3s`, without the greater units that are zero.
    private static String duration(long seconds) {
        long left = Math.abs(seconds);
        String text = left % 60 + "s";
        if (left >= 60) {
            text = left / 60 % 60 + "m" + text;
        }
        if (left >= 3600) {
            text = left / 3600 + "h" + text;
        }
        return seconds < 0 ? "-" + text : text;
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
