package io.helm2osc.template.detective;

import io.helm2osc.template.value.Rope;
import java.util.List;

/// What stands on the side of a guard that the engine would not take.
///
/// @param path of the file that was being rendered, as the engine names its source
/// @param text that would be written there; what stands on detours inside of it is a fragment of its own
/// @param conditions what the guards on the way have to come to, outermost first
public record Fragment(String path, Rope text, List<Condition> conditions) {

    public Fragment {
        conditions = List.copyOf(conditions);
    }
}
