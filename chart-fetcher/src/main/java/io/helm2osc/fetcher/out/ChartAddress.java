package io.helm2osc.fetcher.out;

import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// An http or https address, parsed once: what is connected to is this object, never the text again.
record ChartAddress(HttpUrl url) {

    private static final int LONGEST = 2048;

    static ChartAddress parse(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException(
                    RefusalCode.FETCH_URL_INVALID, "url", "The address is longer than 2048 letters.");
        }
        if (!isHttp(text)) {
            throw schemeForbidden("url");
        }
        return checked(HttpUrl.parse(text), "url");
    }

    /// Where a redirect leads.
    ChartAddress redirectedTo(@Nullable String location) {
        if (location == null || location.length() > LONGEST) {
            throw new RefusedException(
                    RefusalCode.FETCH_REDIRECT_DENIED, shown(), "The server redirects without saying where.");
        }
        if (location.strip().matches("(?i)[a-z][a-z0-9+.-]*:.*") && !isHttp(location.strip())) {
            throw schemeForbidden(shown());
        }
        ChartAddress next = checked(url.resolve(location), shown());
        if (url.isHttps() && !next.url.isHttps()) {
            throw new RefusedException(
                    RefusalCode.FETCH_REDIRECT_DENIED, shown(), "The server redirects from https to plain http.");
        }
        return next;
    }

    /// Scheme, host and port: whose credentials are used, and who is asked for no more than is polite.
    String host() {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }

    /// The address without its query, which may hold a signature or a token.
    String shown() {
        return url.newBuilder().query(null).fragment(null).build().toString();
    }

    private static ChartAddress checked(@Nullable HttpUrl url, String where) {
        if (url == null) {
            throw new RefusedException(RefusalCode.FETCH_URL_INVALID, where, "This is no valid http or https address.");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new RefusedException(
                    RefusalCode.FETCH_URL_INVALID, where, "An address with a user name or password in it is not used.");
        }
        return new ChartAddress(url);
    }

    private static boolean isHttp(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static RefusedException schemeForbidden(String where) {
        return new RefusedException(
                RefusalCode.FETCH_SCHEME_FORBIDDEN, where, "Only http and https addresses are fetched.");
    }
}
