package io.helm2osc.transformer.report;

import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.LeftBehind;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// All there is to tell of one image: where it appears, what fed it, what was edited for it, what was rendered to prove
/// it, and why it stays behind if it does.
///
/// @param reference as it is rendered
/// @param appearances with the scenarios under which each shows
/// @param feeds what its address was made of before any edit
/// @param entries its rows of mapping.yaml
/// @param edits made for it
/// @param tried edits that were tried for it and undone
/// @param attempts renders in which it was sent to another registry
/// @param leftBehind each use that does not follow values.yaml, with the reason
public record ImageStory(
        String reference,
        SequencedMap<Appearance, SequencedSet<String>> appearances,
        List<Feed> feeds,
        List<MappingEntry> entries,
        List<Made> edits,
        List<Undone> tried,
        List<Attempt> attempts,
        List<LeftBehind> leftBehind) {

    public ImageStory {
        feeds = List.copyOf(feeds);
        entries = List.copyOf(entries);
        edits = List.copyOf(edits);
        tried = List.copyOf(tried);
        attempts = List.copyOf(attempts);
        leftBehind = List.copyOf(leftBehind);
    }

    /// An edit that was made.
    public record Made(String reason, List<FileChange> changes) {

        public Made {
            changes = List.copyOf(changes);
        }
    }

    /// An edit that was undone.
    ///
    /// @param why what its render showed
    public record Undone(String reason, List<FileChange> changes, String why) {

        public Undone {
            changes = List.copyOf(changes);
        }
    }

    /// Whether every use of the image follows values.yaml.
    public boolean isMovable() {
        return leftBehind.isEmpty();
    }

    /// As a plain tree: the form that it has in a report.
    public Map<String, Object> toPlain() {
        return StoryJson.of(this);
    }

    /// Under which scenario it was seen first.
    public String foundUnder() {
        return appearances.firstEntry().getValue().getFirst();
    }
}
