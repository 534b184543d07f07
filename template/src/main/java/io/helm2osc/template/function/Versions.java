package io.helm2osc.template.function;

import io.helm2osc.chart.SemVer;
import io.helm2osc.chart.SemVerRange;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Semantic versions.
final class Versions {

    private Versions() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("semver", Versions::semver);
        all.put("semverCompare", Versions::compare);
        return all;
    }

    private static Value semver(Arguments arguments) {
        Rope text = arguments.rope(0);
        return new VersionThing(text, version(text.text()));
    }

    private static Value compare(Arguments arguments) {
        return arguments.truth(range(arguments.text(0)).includes(version(arguments.text(1))));
    }

    private static SemVerRange range(String text) {
        return SemVerRange.parse(text).orElseThrow(() -> new Problem("improper constraint: " + text));
    }

    private static SemVer version(String text) {
        return SemVer.parseLoose(text).orElseThrow(() -> new Problem("invalid semantic version"));
    }

    /// What `semver` yields.
    private record VersionThing(Rope original, SemVer version) implements Thing {

        @Override
        public Origin origin() {
            return original.origin();
        }

        @Override
        public String typeName() {
            return "*semver.Version";
        }

        @Override
        public Value member(String name, List<Value> arguments) {
            return switch (name) {
                case "Major" -> number(version.major());
                case "Minor" -> number(version.minor());
                case "Patch" -> number(version.patch());
                case "Prerelease" -> Value.text(version.preRelease(), origin());
                case "Metadata" -> Value.text(version.build(), origin());
                case "Original" -> new Value.Text(original);
                case "Compare" -> new Value.Whole(compare(arguments), false, origin());
                case "Equal" -> new Value.Truth(compare(arguments) == 0, origin());
                case "LessThan" -> new Value.Truth(compare(arguments) < 0, origin());
                case "GreaterThan" -> new Value.Truth(compare(arguments) > 0, origin());
                case "String" -> new Value.Text(printed());
                default -> throw new Problem("can't evaluate field " + name + " in type " + typeName());
            };
        }

        private int compare(List<Value> arguments) {
            return switch (arguments.isEmpty() ? new Value.Nothing(Origin.NONE) : arguments.getFirst()) {
                case VersionThing other -> Integer.signum(version.compareTo(other.version));
                case Value other -> throw new Problem("a version cannot be compared with " + Values.type(other));
            };
        }

        private Value number(long part) {
            return new Value.Whole(part, true, origin());
        }

        @Override
        public Rope printed() {
            return Rope.of(version.toString(), origin());
        }
    }
}
