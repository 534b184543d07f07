package io.helm2osc.api.in;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads what callers send, within bounds.
final class Bodies {

    /// Of a JSON request.
    static final int JSON_BYTES = 64 * 1024;

    /// Of a request for a catalog, which may list its charts, and values for them. An event has to hold it.
    static final int CATALOG_BYTES = 256 * 1024;

    private Bodies() {}

    static byte[] read(InputStream body, int limit) {
        try {
            byte[] content = body.readNBytes(limit + 1);
            checkSize(content.length, limit, "body");
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("the caller broke off", e);
        }
    }

    static void checkSize(long size, long limit, String where) {
        if (size > limit) {
            throw new RefusedException(new Refusal(
                    RefusalCode.REQUEST_TOO_LARGE, where, limit + " bytes", "more", "The request is too large."));
        }
    }
}
