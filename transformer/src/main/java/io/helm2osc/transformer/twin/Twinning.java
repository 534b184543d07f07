package io.helm2osc.transformer.twin;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.TargetRegistry;
import io.helm2osc.transformer.edit.SetValue;
import io.helm2osc.transformer.mapping.TargetImage;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.proof.TwinProof;
import io.helm2osc.transformer.relocation.Relocated;
import io.helm2osc.transformer.relocation.Workbench;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.Slot;
import io.helm2osc.transformer.twin.Twin.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Writes the addresses of a registry into an edited chart, and proves by rendering that its images are there.
///
/// @param registry that the images are moved to
public record Twinning(Workbench workbench, OscProfile profile, TargetRegistry registry) {

    /// The twin of a chart whose images follow values.yaml. What stays behind in the package stays behind in the twin.
    public Twin of(Relocated relocated) {
        SequencedMap<Slot, TargetImage> targets = new LinkedHashMap<>();
        for (Slot slot : relocated.plan().slots()) {
            targets.put(slot, target(slot));
        }
        Optional<String> collision = collision(targets);
        if (collision.isPresent()) {
            return new Twin.NotMade(registry, Reason.COLLISION, collision.get());
        }
        FileTree files = relocated.chart().files();
        for (Map.Entry<ValuesPath, String> address : addresses(targets).entrySet()) {
            Optional<FileTree> next = written(files, relocated.chart(), address.getKey(), address.getValue());
            if (next.isEmpty()) {
                return new Twin.NotMade(registry, Reason.NO_SPLICE, address.getKey() + " cannot be given an address.");
            }
            files = next.get();
        }
        return proved(workbench.read(files), targets, relocated);
    }

    private TargetImage target(Slot slot) {
        return new TargetImage(
                registry.host(),
                registry.organisation(),
                slot.entry().image(),
                slot.entry().tag());
    }

    /// Two images at one address. A tag is one image only, so that another digest is another image too.
    private static Optional<String> collision(Map<Slot, TargetImage> targets) {
        Map<String, Slot> known = new HashMap<>();
        for (Map.Entry<Slot, TargetImage> entry : targets.entrySet()) {
            String address = Twin.Made.address(entry.getValue());
            Slot other = known.putIfAbsent(address, entry.getKey());
            if (other != null && !identity(other).equals(identity(entry.getKey()))) {
                return Optional.of("%s and %s would both be %s."
                        .formatted(
                                other.entry().source(), entry.getKey().entry().source(), address));
            }
        }
        return Optional.empty();
    }

    private static String identity(Slot slot) {
        return slot.imageName() + slot.uses().getFirst().reference().digest().orElse("");
    }

    private SequencedMap<ValuesPath, String> addresses(Map<Slot, TargetImage> targets) {
        SequencedMap<ValuesPath, String> addresses = new LinkedHashMap<>();
        targets.forEach((slot, target) ->
                slot.address().forEach((part, path) -> addresses.put(path, target.part(part, profile))));
        return addresses;
    }

    /// A value that is what it should be, such as a tag, stays as it is written.
    private Optional<FileTree> written(FileTree files, Chart chart, ValuesPath path, String value) {
        return Objects.equals(path.valueIn(chart.values()), value)
                ? Optional.of(files)
                : new SetValue(path, value, "the package for " + registry).applyTo(files);
    }

    private Twin proved(Chart twin, SequencedMap<Slot, TargetImage> targets, Relocated relocated) {
        try (ChartRenders renders = workbench.open(twin)) {
            List<Attempt> attempts = TwinProof.prove(targets, renders, relocated.looks(), profile);
            return attempts.stream()
                    .filter(attempt -> attempt.failure().isPresent())
                    .findFirst()
                    .<Twin>map(attempt -> new Twin.NotMade(
                            registry,
                            Reason.NOT_PROVED,
                            "%s values: %s"
                                    .formatted(
                                            attempt.scenario(),
                                            attempt.failure().orElse(""))))
                    .orElseGet(() -> new Twin.Made(registry, twin, targets, attempts));
        }
    }
}
