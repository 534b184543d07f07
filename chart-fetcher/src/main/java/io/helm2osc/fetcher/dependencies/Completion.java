package io.helm2osc.fetcher.dependencies;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.SemVer;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.dependencies.Surroundings.Neighbour;
import io.helm2osc.fetcher.version.VersionWish;
import io.helm2osc.pipeline.RetryLater;

/// Brings the dependencies that a chart names and does not hold into its `charts/` folder, as `helm dependency build`
/// would: in the version of the lock, or else the newest of the range. What lies there already stays as it is.
///
/// A chart from elsewhere is taken as its publisher packed it; a neighbour is completed first, like the chart itself.
public final class Completion {

    private static final String FILE = "file://";

    // A publisher's host that is gone does not come back: the chart lacks what it needs.
    private static final String HOST_UNKNOWN = "fetch.host-unknown";

    private final RemoteCharts remote;
    private final Limits limits;
    private int brought;
    private long bytes;

    private Completion(RemoteCharts remote, Limits limits) {
        this.remote = remote;
        this.limits = limits;
    }

    /// The chart with all its dependencies; the same tree when it holds them already.
    ///
    /// @throws RefusedException when one does not exist, or the charts are more than what is read
    /// @throws RetryLater when one cannot be had now
    public static FileTree complete(FileTree chart, Surroundings around, RemoteCharts remote, Limits limits) {
        return new Completion(remote, limits).completed(chart, around, 0);
    }

    private FileTree completed(FileTree files, Surroundings around, int depth) {
        if (depth > limits.chart().subchartDepth()) {
            throw tooMany(RefusalCode.CHART_TOO_DEEP, limits.chart().subchartDepth() + " levels");
        }
        Chart chart = ChartReader.read(files, limits);
        LockFile lock = LockFile.of(files, limits);
        FileTree complete = files;
        for (Dependency dependency : chart.missingDependencies()) {
            Bytes archive = dependency.repository().startsWith(FILE)
                    ? neighbour(dependency, around, depth)
                    : fetched(dependency, lock);
            complete = complete.with("charts/" + fileName(archive, dependency), archive);
        }
        return complete;
    }

    private Bytes neighbour(Dependency dependency, Surroundings around, int depth) {
        Neighbour found = around.find(dependency.repository().substring(FILE.length()))
                .orElseThrow(
                        () -> missing(
                                dependency,
                                "No chart lies there, inside the folder or archive that was given; give the folder that holds both."));
        FileTree complete = completed(found.chart(), found.around(), depth + 1);
        return ArchiveWriter.tgz(
                complete, ChartReader.read(complete, limits).metadata().name());
    }

    private Bytes fetched(Dependency dependency, LockFile lock) {
        String repository = dependency.repository();
        try {
            VersionWish range = VersionWish.of(dependency.version(), dependency.name());
            VersionWish wish = lock.version(dependency, range)
                    .map(version -> VersionWish.of(version, dependency.name()))
                    .orElse(range);
            if (repository.startsWith("oci://")) {
                return remote.fromRegistry(repository.replaceFirst("/+$", "") + "/" + dependency.name(), wish);
            }
            if (repository.startsWith("http://") || repository.startsWith("https://")) {
                return remote.fromRepository(repository, dependency.name(), wish);
            }
        } catch (RefusedException e) {
            throw of(dependency, e.refusal());
        } catch (RetryLater e) {
            throw HOST_UNKNOWN.equals(e.fault().code())
                    ? missing(
                            dependency,
                            "It is not in charts/, and cannot be brought: "
                                    + e.fault().message())
                    : e;
        }
        throw missing(
                dependency,
                repository.isEmpty()
                        ? "It names no repository, so that it must lie in charts/."
                        : "Its repository is none that can be asked: name it by its address.");
    }

    private String fileName(Bytes archive, Dependency dependency) {
        brought++;
        bytes += archive.size();
        if (brought > limits.chart().subcharts()) {
            throw tooMany(RefusalCode.CHART_TOO_DEEP, limits.chart().subcharts() + " charts");
        }
        if (bytes > limits.archive().expandedBytes()) {
            throw tooMany(
                    RefusalCode.ARCHIVE_EXPANDS_TOO_LARGE, limits.archive().expandedBytes() + " bytes");
        }
        ChartMetadata metadata = ChartReader.read(ArchiveReader.readChart(archive, limits), limits)
                .metadata();
        if (!metadata.name().equals(dependency.name()) || !fits(metadata.version(), dependency)) {
            throw missing(dependency, "What lies there is " + metadata.name() + " " + metadata.version() + ".");
        }
        return metadata.name() + "-" + metadata.version() + ".tgz";
    }

    private static boolean fits(String version, Dependency dependency) {
        return dependency.version().isEmpty()
                || dependency.version().equals(version)
                || SemVer.parseLoose(version)
                        .filter(VersionWish.of(dependency.version(), dependency.name())::includes)
                        .isPresent();
    }

    // That there is no such chart, or version, is said of the chart that asks for it. Whatever else is wrong keeps its
    // code.
    private static RefusedException of(Dependency dependency, Refusal why) {
        RefusalCode code = switch (why.code()) {
            case FETCH_NOT_FOUND, CHART_VERSION_INVALID -> RefusalCode.CHART_DEPENDENCY_MISSING;
            default -> why.code();
        };
        return new RefusedException(new Refusal(
                code,
                place(dependency),
                why.limit(),
                why.seen(),
                "The dependency cannot be brought from " + dependency.repository() + ": " + why.message()));
    }

    private static RefusedException missing(Dependency dependency, String message) {
        return new RefusedException(new Refusal(
                RefusalCode.CHART_DEPENDENCY_MISSING,
                place(dependency),
                dependency.version(),
                dependency.repository(),
                message));
    }

    private static String place(Dependency dependency) {
        return "Chart.yaml: dependency " + dependency.name();
    }

    private static RefusedException tooMany(RefusalCode code, String limit) {
        return new RefusedException(
                new Refusal(code, "charts/", limit, "more", "The chart's dependencies are more than what is read."));
    }
}
