package io.helm2osc.transformer.report;

import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.relocation.Relocated;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.Slot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The images of a conversion, one row for each reference: where it appears, which values drive it, why it stays
/// behind.
public final class ImageRows {

    private final Map<String, Row> rows = new TreeMap<>();

    private static final class Row {
        private final Set<String> places = new TreeSet<>();
        private final Set<Map<String, String>> addresses = new LinkedHashSet<>();
        private final Set<Map<String, String>> reasons = new LinkedHashSet<>();
    }

    private ImageRows() {}

    /// The rows of what was found.
    public static ImageRows of(Relocated relocated) {
        ImageRows images = new ImageRows();
        relocated
                .looks()
                .forEach(look -> look.uses()
                        .forEach(use -> images.row(use)
                                .places
                                .add(use.place().name().toLowerCase(Locale.ROOT) + " " + use.position())));
        relocated
                .plan()
                .slots()
                .forEach(slot ->
                        slot.uses().forEach(use -> images.row(use).addresses.add(address(slot))));
        relocated
                .plan()
                .leftBehind()
                .forEach(left -> images.row(left.use()).reasons.add(reason(left)));
        return images;
    }

    private Row row(ImageUse use) {
        return rows.computeIfAbsent(use.reference().toString(), any -> new Row());
    }

    private static Map<String, String> address(Slot slot) {
        Map<String, String> address = new LinkedHashMap<>();
        slot.address().forEach((part, path) -> address.put(part.key(), path.toString()));
        return address;
    }

    private static Map<String, String> reason(LeftBehind left) {
        Map<String, String> reason = new LinkedHashMap<>();
        reason.put("reason", left.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        reason.put("place", left.use().position());
        reason.put("template", left.use().template());
        reason.put("detail", left.detail());
        return reason;
    }

    /// The totals: references, not uses.
    public Images images() {
        int left = (int)
                rows.values().stream().filter(row -> !row.reasons.isEmpty()).count();
        return new Images(
                rows.size(), rows.size() - left, left, left == 0 ? Completeness.COMPLETE : Completeness.PARTIAL);
    }

    List<Map<String, Object>> json() {
        return rows.entrySet().stream()
                .map(entry -> {
                    Row row = entry.getValue();
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("reference", entry.getKey());
                    json.put("status", row.reasons.isEmpty() ? "movable" : "left-behind");
                    json.put("address", List.copyOf(row.addresses));
                    json.put("places", List.copyOf(row.places));
                    json.put("leftBehind", List.copyOf(row.reasons));
                    return json;
                })
                .toList();
    }
}
