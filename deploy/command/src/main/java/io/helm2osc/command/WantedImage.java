package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.transformer.report.ImageStory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An image that somebody asks for: its reference, its repository, or the last part of its name.
record WantedImage(String name) {

    private static final int MOST_NEAR = 5;

    boolean isIn(List<ChartResult> results) {
        return stories(results).anyMatch(this::is);
    }

    boolean is(ImageStory story) {
        String reference = story.reference();
        String repository = repository(reference);
        return reference.equals(name)
                || repository.equals(name)
                || repository.endsWith("/" + name)
                || reference.endsWith("/" + name);
    }

    /// The stories of the images that are meant.
    List<String> lines(Packed packed) {
        List<String> lines = new ArrayList<>();
        packed.transformed().stories().stream()
                .filter(this::is)
                .forEach(story -> lines.addAll(StoryText.lines(story, packed)));
        return lines;
    }

    /// What to say when there is no such image: those that are called most alike.
    String missing(List<ChartResult> results) {
        List<String> near = stories(results)
                .map(ImageStory::reference)
                .distinct()
                .sorted(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAR)
                .toList();
        return near.isEmpty()
                ? "There is no image " + name + ", and no other."
                : "There is no image " + name + ". Near names: " + String.join(", ", near);
    }

    private static Stream<ImageStory> stories(List<ChartResult> results) {
        return results.stream()
                .filter(Packed.class::isInstance)
                .map(Packed.class::cast)
                .flatMap(packed -> packed.transformed().stories().stream());
    }

    private static String repository(String reference) {
        String named = reference.replaceFirst("@.*", "");
        int colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? named.substring(0, colon) : named;
    }

    /// How many letters have to be changed, at least, for the nearer of reference and short name to become the other.
    private int distance(String reference) {
        String repository = repository(reference);
        String last = repository.substring(repository.lastIndexOf('/') + 1);
        return Math.min(edits(name, reference), Math.min(edits(name, repository), edits(name, last)));
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
