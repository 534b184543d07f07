package io.helm2osc.fetcher.repository;

import io.helm2osc.chart.SemVer;
import io.helm2osc.contract.Digest;
import java.time.Instant;
import java.util.Optional;

/// One version of a chart, as a repository's index tells of it.
///
/// @param spelled the version as it stands there
/// @param digest what the archive must have, where the index says so
/// @param created when the repository says that it was
/// @param url where the archive lies, as it stands there: absolute or relative to the repository
public record IndexEntry(
        SemVer version,
        String spelled,
        Optional<Digest> digest,
        String url,
        Optional<Instant> created,
        boolean deprecated,
        boolean library) {}
