package io.helm2osc.transformer.slot;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.mapping.AddressPart;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One way to move one use of an image.
///
/// @param address what is written where
/// @param forcedName the name that the image must have in the target registry, because a part of the name stays as it
/// is
record SlotOption(SortedMap<AddressPart, ValuesPath> address, Optional<String> forcedName) {

    static SlotOption of(AddressPart part, ValuesPath path, Optional<String> forcedName) {
        Map<AddressPart, ValuesPath> address = new EnumMap<>(AddressPart.class);
        address.put(part, path);
        return new SlotOption(new TreeMap<>(address), forcedName);
    }

    SlotOption with(AddressPart part, ValuesPath path) {
        SortedMap<AddressPart, ValuesPath> more = new TreeMap<>(address);
        more.put(part, path);
        return new SlotOption(more, forcedName);
    }
}
