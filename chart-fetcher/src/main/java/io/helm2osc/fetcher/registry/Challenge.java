package io.helm2osc.fetcher.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a registry says that its tokens are had: a `WWW-Authenticate` header of the Bearer scheme.
///
/// @param service the name by which the giver of tokens knows the registry; empty when none is told
record Challenge(String realm, String service) {

    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z_]+)=(?:\"([^\"]*)\"|([^\\s,\"]+))");

    static Optional<Challenge> read(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return Optional.ofNullable(parameters.get("realm"))
                .map(realm -> new Challenge(realm, parameters.getOrDefault("service", "")));
    }

    /// Where to ask for a token to read this repository. The scope is ours: a registry's own wish could ask for more.
    String url(String repository) {
        String query = (service.isEmpty() ? "" : "service=" + encoded(service) + "&") + "scope="
                + encoded("repository:" + repository + ":pull");
        return realm + (realm.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
