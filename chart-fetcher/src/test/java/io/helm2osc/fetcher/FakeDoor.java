package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.door.Reply;
import io.helm2osc.pipeline.RetryLater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// A network in memory. It answers like a server that knows entity tags.
public final class FakeDoor implements Door {

    private final Function<String, Outcome<Bytes>> content;
    private final List<Ask> asked = new ArrayList<>();

    private FakeDoor(Function<String, Outcome<Bytes>> content) {
        this.content = content;
    }

    /// A network on which each address gives what this says.
    public static FakeDoor of(Function<String, Outcome<Bytes>> content) {
        return new FakeDoor(content);
    }

    /// A network with this content by address; nothing else exists.
    public static FakeDoor with(Map<String, Bytes> content) {
        return of(url -> content.containsKey(url)
                ? new Outcome.Done<>(content.get(url))
                : new Outcome.Refused<>(Refusal.of(RefusalCode.FETCH_NOT_FOUND, url, "Not here.")));
    }

    /// What was asked so far.
    public List<Ask> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized <T> T get(Ask ask, Reading<T> reading) {
        asked.add(ask);
        return switch (content.apply(ask.url())) {
            case Outcome.Done<Bytes>(var bytes) -> answered(ask, bytes, reading);
            case Outcome.Refused<Bytes>(var why) -> throw new RefusedException(why);
            case Outcome.Deferred<Bytes>(var why) -> throw new RetryLater(why);
        };
    }

    private static <T> T answered(Ask ask, Bytes bytes, Reading<T> reading) {
        String tag = "\"" + bytes.digest().hex() + "\"";
        boolean same = tag.equals(ask.headers().get("If-None-Match"));
        Bytes body = same ? Bytes.EMPTY : bytes;
        try {
            return reading.read(
                    new Reply(same ? 304 : 200, ask.url(), new TreeMap<>(Map.of("etag", tag))), body.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
