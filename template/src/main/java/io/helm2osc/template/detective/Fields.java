package io.helm2osc.template.detective;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Go struct: known fields and nothing else.
record Fields(String typeName, Map<String, Value> fields, Rope printed, Origin origin) implements Thing {

    Fields {
        fields = Map.copyOf(fields);
    }

    @Override
    public Value member(String name, List<Value> arguments) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new Problem("can't evaluate field " + name + " in type " + typeName));
    }
}
