package io.helm2osc.command;

import io.helm2osc.fetcher.out.Credentials;
import io.helm2osc.fetcher.out.Credentials.Credential;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads credentials as netrc files have them: words, in pairs, each machine followed by what belongs to it.
final class Netrc {

    private static final List<String> WORDS = List.of("login", "password", "token", "tokens-from");

    private Netrc() {}

    /// @param plainHttp the machines that may be shown them without TLS
    /// @throws IllegalArgumentException when the text makes no sense; it is not repeated in the message
    static Credentials read(String text, Set<String> plainHttp) {
        Map<String, Map<String, String>> machines = new LinkedHashMap<>();
        Map<String, String> current = new TreeMap<>();
        Iterator<String> words = Arrays.stream(
                        text.replaceAll("(?m)^\\s*#.*$", "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .iterator();
        while (words.hasNext()) {
            String word = words.next();
            boolean known = word.equals("machine") || (WORDS.contains(word) && !machines.isEmpty());
            if (!known || !words.hasNext()) {
                throw new IllegalArgumentException(
                        "the file has pairs of words, each machine followed by its login and password, or token");
            }
            if (word.equals("machine")) {
                current = machines.computeIfAbsent(words.next(), host -> new TreeMap<>());
            } else {
                current.put(word, words.next());
            }
        }
        Map<String, Credential> byHost = new TreeMap<>();
        machines.forEach((host, given) -> byHost.put(host, credential(host, given, plainHttp.contains(host))));
        return Credentials.of(byHost);
    }

    private static Credential credential(String host, Map<String, String> given, boolean plainHttp) {
        String token = given.getOrDefault("token", "");
        String login = given.getOrDefault("login", "");
        if (token.isEmpty() && (login.isEmpty() || !given.containsKey("password"))) {
            throw new IllegalArgumentException("machine " + host + " needs a login and a password, or a token");
        }
        Credential credential = token.isEmpty()
                ? Credential.basic(login, given.getOrDefault("password", ""))
                : Credential.bearer(token);
        Credential meant =
                given.containsKey("tokens-from") ? credential.withTokensFrom(given.get("tokens-from")) : credential;
        return plainHttp ? meant.overPlainHttp() : meant;
    }
}
