package io.helm2osc.transformer.report;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.relocation.Relocated;
import io.helm2osc.transformer.report.EditTrail.Step;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.Slot;
import io.helm2osc.transformer.trace.Segment;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;

/// The images of a conversion, one story for each reference.
public final class ImageStories {

    private final EditTrail trail;
    private final List<Attempt> attempts;
    private final Map<String, Notes> notes = new TreeMap<>();

    private ImageStories(EditTrail trail, List<Attempt> attempts) {
        this.trail = trail;
        this.attempts = attempts;
    }

    /// What is known of one image while it is collected.
    private static final class Notes {
        private final ImageReference reference;
        private final SequencedMap<Appearance, SequencedSet<String>> appearances = new LinkedHashMap<>();
        private final SequencedSet<Feed> feeds = new LinkedHashSet<>();
        private final SequencedSet<MappingEntry> entries = new LinkedHashSet<>();
        private final SequencedSet<LeftBehind> leftBehind = new LinkedHashSet<>();
        private final Set<ValuesPath> values = new HashSet<>();

        private Notes(ImageReference reference) {
            this.reference = reference;
        }
    }

    /// The stories of what was found, in the order of the references.
    ///
    /// @param original the chart's files with packed subcharts unpacked
    public static List<ImageStory> of(FileTree original, Relocated relocated) {
        ImageStories stories = new ImageStories(
                EditTrail.of(original, relocated), relocated.plan().attempts());
        relocated.looks().forEach(stories::noteAppearances);
        relocated.before().forEach(stories::noteFeeds);
        relocated.plan().slots().forEach(stories::noteSlot);
        relocated
                .plan()
                .leftBehind()
                .forEach(left -> stories.notesOf(left.use()).leftBehind.add(left));
        return stories.notes.values().stream().map(stories::story).toList();
    }

    /// The totals: references, not uses.
    public static Images totals(List<ImageStory> stories) {
        int left = (int) stories.stream().filter(story -> !story.isMovable()).count();
        return new Images(
                stories.size(), stories.size() - left, left, left == 0 ? Completeness.COMPLETE : Completeness.PARTIAL);
    }

    private Notes notesOf(ImageUse use) {
        return notes.computeIfAbsent(use.reference().toString(), any -> new Notes(use.reference()));
    }

    private void noteAppearances(Look look) {
        for (ImageUse use : look.uses()) {
            Notes image = notesOf(use);
            image.appearances
                    .computeIfAbsent(Appearance.of(use, look.baseline().manifest()), any -> new LinkedHashSet<>())
                    .add(look.baseline().scenario().name());
            noteValues(image, use, look);
        }
    }

    private void noteFeeds(Look look) {
        for (ImageUse use : look.uses()) {
            Notes image = notesOf(use);
            image.feeds.addAll(Feed.of(use, look.trace()));
            noteValues(image, use, look);
        }
    }

    private static void noteValues(Notes image, ImageUse use, Look look) {
        use.regions().values().stream()
                .flatMap(region -> look.trace().in(region).stream())
                .map(Segment::path)
                .forEach(image.values::add);
    }

    private void noteSlot(Slot slot) {
        slot.uses().forEach(use -> {
            notesOf(use).entries.add(slot.entry());
            notesOf(use).values.addAll(slot.address().values());
        });
    }

    private ImageStory story(Notes image) {
        return new ImageStory(
                image.reference.toString(),
                image.appearances,
                List.copyOf(image.feeds),
                List.copyOf(image.entries),
                concerning(image, trail.made()),
                concerning(image, trail.undone()),
                attempts.stream().filter(attempt -> moves(attempt, image)).toList(),
                List.copyOf(image.leftBehind));
    }

    private static <T> List<T> concerning(Notes image, List<Step<T>> steps) {
        return steps.stream()
                .filter(step -> step.edit().concerns(image.reference, image.values))
                .map(Step::told)
                .distinct()
                .toList();
    }

    /// A render under values that do not show the image says nothing of it. By the source and not by the whole entry,
    /// because an entry that does not hold is tried under another name.
    private static boolean moves(Attempt attempt, Notes image) {
        return attempt.entries().stream().anyMatch(entry -> entry.source().equals(image.reference.toString()));
    }
}
