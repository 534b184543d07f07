package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Kind;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.EnumSet;
import java.util.Set;

/// The values that templates name, be they in values.yaml or not. What only ever decides between two ways is a switch;
/// of everything else the name alone is known.
final class NamedValues {

    private NamedValues() {}

    static Typing in(ValueUses templates) {
        TypingTree named = new TypingTree(Typing::over);
        for (ValuesPath path : templates.paths()) {
            named.add(
                    path,
                    templates.isSwitch(path)
                            ? Typing.of(Source.NAME, EnumSet.of(Kind.BOOLEAN))
                            : Typing.of(Source.NAME, Set.of()));
        }
        return named.typing();
    }
}
