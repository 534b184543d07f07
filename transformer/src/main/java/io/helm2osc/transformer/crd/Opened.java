package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A place where the CRD takes more than the chart says.
///
/// @param why what of the chart's words a structural schema cannot carry, or what speaks against them
public record Opened(ValuesPath path, String why) {

    /// What a person should know of them: one finding for all, none if there are none.
    public static List<Finding> findings(Collection<Opened> opened) {
        if (opened.isEmpty()) {
            return List.of();
        }
        SequencedMap<String, List<ValuesPath>> places = opened.stream()
                .collect(Collectors.groupingBy(
                        Opened::why, TreeMap::new, Collectors.mapping(Opened::path, Collectors.toList())));
        String all = places.entrySet().stream()
                .map(entry -> entry.getKey() + " " + where(entry.getValue()))
                .collect(Collectors.joining("; "));
        return List.of(new Finding(
                "CRD-WIDER",
                Severity.WARNING,
                CrdDocument.PATH,
                "The CRD takes more than the chart's schema does, which Helm still checks: " + all + "."));
    }

    private static String where(List<ValuesPath> paths) {
        List<ValuesPath> distinct = paths.stream().distinct().toList();
        String first = distinct.getFirst().isRoot() ? "at the top" : "at " + distinct.getFirst();
        return distinct.size() == 1 ? first : first + " and " + (distinct.size() - 1) + " more";
    }
}
