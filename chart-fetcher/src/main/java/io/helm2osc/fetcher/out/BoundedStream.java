package io.helm2osc.fetcher.out;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// An answer's content, refused as soon as it is more than what is taken.
final class BoundedStream extends FilterInputStream {

    private final ChartAddress from;
    private final int limit;
    private long taken;

    BoundedStream(InputStream content, ChartAddress from, int limit) {
        super(content);
        this.from = from;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int some = super.read(into, at, length);
        count(some);
        return some;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long some = super.skip(bytes);
        count(some);
        return some;
    }

    private void count(long bytes) {
        taken += Math.max(0, bytes);
        if (taken > limit) {
            throw tooLarge(from, limit, "more");
        }
    }

    static RefusedException tooLarge(ChartAddress at, int limit, String seen) {
        return new RefusedException(new Refusal(
                RefusalCode.FETCH_TOO_LARGE,
                at.shown(),
                limit + " bytes",
                seen,
                "What is at the address is larger than what is fetched."));
    }
}
