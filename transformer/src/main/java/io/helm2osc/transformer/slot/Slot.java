package io.helm2osc.transformer.slot;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.mapping.MappingEntry;
import java.util.List;
import java.util.SortedMap;

/// One row of mapping.yaml with the uses that it moves, which are all of one image.
public record Slot(MappingEntry entry, List<TracedUse> traced) {

    public Slot {
        traced = List.copyOf(traced);
    }

    /// The uses under all scenarios.
    public List<ImageUse> uses() {
        return traced.stream().map(TracedUse::use).toList();
    }

    /// The uses under one scenario. Under another, the same place may show the same image fed by other values.
    public List<ImageUse> usesIn(Look look) {
        return traced.stream()
                .filter(use -> use.trace().equals(look.trace()))
                .map(TracedUse::use)
                .toList();
    }

    /// What is written where.
    public SortedMap<AddressPart, ValuesPath> address() {
        return entry.address();
    }

    /// The same with another name in the target registry.
    public Slot named(String image) {
        return new Slot(new MappingEntry(image, entry.tag(), entry.source(), entry.address()), traced);
    }

    /// Whether the name can be chosen: with a prefix, a part of it stays in the template or in a value.
    public boolean hasFreeName() {
        return !entry.address().containsKey(AddressPart.PREFIX_ADDRESS);
    }

    /// The image's full name, registry included, without tag and digest.
    public String imageName() {
        return traced.getFirst().use().reference().name();
    }
}
