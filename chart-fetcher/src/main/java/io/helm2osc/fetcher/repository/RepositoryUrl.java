package io.helm2osc.fetcher.repository;

import java.util.regex.Pattern;

/// The address of a Helm repository. What its index names relatively lies below it; a query, where there is one, goes
/// with every address below, as Helm does it.
///
/// @param base without a slash at its end
/// @param query with its question mark; empty when there is none
record RepositoryUrl(String base, String query) {

    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("(?<=[^/:])/.*$");

    static RepositoryUrl of(String repository) {
        int question = repository.indexOf('?');
        String address = question < 0 ? repository : repository.substring(0, question);
        return new RepositoryUrl(address.replaceFirst("/+$", ""), question < 0 ? "" : repository.substring(question));
    }

    String index() {
        return base + "/index.yaml" + query;
    }

    /// The full address of what the index names.
    String resolve(String named) {
        if (ABSOLUTE.matcher(named).matches()) {
            return named;
        }
        String below = named.startsWith("/") ? PATH.matcher(base).replaceFirst("") : base + "/";
        return below + named + (named.contains("?") ? "" : query);
    }
}
