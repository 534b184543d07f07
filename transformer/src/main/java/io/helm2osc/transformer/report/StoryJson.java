package io.helm2osc.transformer.report;

import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.report.ImageStory.Made;
import io.helm2osc.transformer.report.ImageStory.Undone;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.LeftBehind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The story of an image as a plain tree, for JSON.
final class StoryJson {

    private StoryJson() {}

    static Map<String, Object> of(ImageStory story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", story.reference());
        json.put("status", story.isMovable() ? "movable" : "left-behind");
        json.put("foundUnder", story.foundUnder());
        json.put(
                "address",
                story.entries().stream().map(StoryJson::address).distinct().toList());
        json.put(
                "places",
                story.appearances().entrySet().stream()
                        .map(entry -> place(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList());
        json.put("fedBefore", story.feeds().stream().map(StoryJson::feed).toList());
        json.put("mapping", story.entries().stream().map(StoryJson::entry).toList());
        json.put("edits", story.edits().stream().map(StoryJson::made).toList());
        json.put("undone", story.tried().stream().map(StoryJson::undone).toList());
        json.put("proof", story.attempts().stream().map(StoryJson::attempt).toList());
        json.put("leftBehind", story.leftBehind().stream().map(StoryJson::left).toList());
        return json;
    }

    private static Map<String, Object> place(Appearance appearance, List<String> scenarios) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("kind", appearance.kind());
        place.put("name", appearance.name());
        place.put("field", appearance.field());
        place.put("in", word(appearance.place()));
        place.put("template", appearance.template());
        place.put("scenarios", scenarios);
        return place;
    }

    private static Map<String, Object> feed(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", word(feed.part()));
        json.put("text", feed.text());
        switch (feed.from()) {
            case Feed.Source.OfTemplates() -> json.put("from", "templates");
            case Feed.Source.OfValue(var path, var fit) -> {
                json.put(
                        "from",
                        switch (fit) {
                            case WHOLE -> "value";
                            case DEFAULTED -> "default-of-empty-value";
                            case PIECE -> "made-of-value";
                        });
                json.put("value", path.toString());
            }
        }
        return json;
    }

    private static Map<String, Object> entry(MappingEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("image", entry.image());
        json.put("tag", entry.tag());
        json.put("address", address(entry));
        return json;
    }

    private static Map<String, Object> address(MappingEntry entry) {
        Map<String, Object> address = new LinkedHashMap<>();
        entry.address().forEach((part, path) -> address.put(part.key(), path.toString()));
        return address;
    }

    private static Map<String, Object> made(Made made) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edit", made.reason());
        json.put("files", made.changes().stream().map(StoryJson::change).toList());
        return json;
    }

    static Map<String, Object> undone(Undone undone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edit", undone.reason());
        json.put("why", undone.why());
        json.put("files", undone.changes().stream().map(StoryJson::change).toList());
        return json;
    }

    private static Map<String, Object> change(FileChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", change.file());
        json.put("line", change.line());
        json.put("diff", change.diff());
        return json;
    }

    static Map<String, Object> attempt(Attempt attempt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", attempt.scenario());
        json.put("entriesMoved", attempt.entries().size());
        json.put("placesMoved", attempt.moved());
        json.put("holds", attempt.failure().isEmpty());
        attempt.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    private static Map<String, Object> left(LeftBehind left) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", word(left.reason()));
        json.put("place", left.use().position());
        json.put("template", left.use().template());
        json.put("detail", left.detail());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
