package io.helm2osc.fetcher.registry;

import io.helm2osc.chart.Limits.IndexLimits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tags of a repository, page by page (OCI distribution specification, listing tags).
final class TagList {

    private static final int PAGE = 1000;
    private static final Pattern NEXT = Pattern.compile("<(?:https?://[^/>]+)?(/[^>]*)>\\s*;\\s*rel=\"?next\"?");

    private final RegistryClient client;
    private final OciReference chart;
    private final IndexLimits limits;

    TagList(RegistryClient client, OciReference chart, IndexLimits limits) {
        this.client = client;
        this.chart = chart;
        this.limits = limits;
    }

    private record Page(List<String> tags, Optional<String> next) {}

    /// Those that are versions.
    List<Tag> versions() {
        List<Tag> versions = new ArrayList<>();
        Optional<String> path = Optional.of("/v2/" + chart.repository() + "/tags/list?n=" + PAGE);
        int seen = 0;
        while (path.isPresent()) {
            Page page = page(path.get());
            page.tags().forEach(tag -> Tag.read(tag).ifPresent(versions::add));
            // A page of few tags counts as more, or there could be pages without end.
            seen += Math.max(PAGE / 10, page.tags().size());
            if (seen > limits.versions()) {
                throw new RefusedException(new Refusal(
                        RefusalCode.INDEX_TOO_LARGE,
                        chart.shown(),
                        limits.versions() + " tags",
                        "more",
                        "The chart has more tags than are read."));
            }
            path = page.next();
        }
        return versions;
    }

    // The next page lies on the same registry, whatever host its link names: our token goes nowhere else.
    private Page page(String path) {
        return client.fromRoot(path, "application/json", limits.bytes(), (reply, content) -> {
            Optional<String> next = reply.header("link")
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1));
            return new Page(RegistryJson.tags(content, reply.url()), next);
        });
    }
}
