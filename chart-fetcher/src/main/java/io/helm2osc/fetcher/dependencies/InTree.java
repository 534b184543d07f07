package io.helm2osc.fetcher.dependencies;

import io.helm2osc.chart.FileTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The surroundings of a chart that came as an archive: its own files, and nothing of this machine's.
///
/// @param files of the whole archive
/// @param at the folder of the chart whose surroundings these are; empty for the archive's own chart
public record InTree(FileTree files, String at) implements Surroundings {

    @Override
    public Optional<Neighbour> find(String path) {
        return folder(path).filter(folder -> files.has(folder + "/Chart.yaml")).map(folder -> {
            return new Neighbour(files.below(folder), new InTree(files, folder));
        });
    }

    private Optional<String> folder(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (at + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return path.startsWith("/") || parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }
}
