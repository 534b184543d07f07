package io.helm2osc.transformer.report;

import io.helm2osc.transformer.mapping.TargetImage;
import io.helm2osc.transformer.slot.Slot;
import io.helm2osc.transformer.twin.Twin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the relocated twin, as a plain tree: above all which image must be pushed where.
final class TwinJson {

    private TwinJson() {}

    static Map<String, Object> of(Twin twin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("registry", twin.registry().toString());
        switch (twin) {
            case Twin.Made made -> {
                json.put("made", true);
                json.put("images", images(made));
                json.put(
                        "proof",
                        made.attempts().stream().map(StoryJson::attempt).toList());
            }
            case Twin.NotMade not -> {
                json.put("made", false);
                json.put("code", not.reason().code());
                json.put("why", not.message());
            }
        }
        return json;
    }

    private static List<Map<String, Object>> images(Twin.Made made) {
        return made.targets().entrySet().stream()
                .map(entry -> image(entry.getKey(), entry.getValue()))
                .distinct()
                .toList();
    }

    private static Map<String, Object> image(Slot slot, TargetImage target) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", slot.entry().source());
        json.put("target", Twin.Made.address(target));
        return json;
    }
}
