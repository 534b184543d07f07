package io.helm2osc.fetcher.registry;

import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.door.Door.Reading;
import java.util.Optional;

/// Reads one repository of one registry, with a token when the registry asks for one (the Docker registry's token
/// authentication).
final class RegistryClient {

    private static final int UNAUTHORIZED = 401;
    private static final int TOKEN_BYTES = 64 * 1024;

    private final Door door;
    private final String root;
    private final OciReference chart;
    private Optional<String> authorization = Optional.empty();

    /// @param root scheme and host
    RegistryClient(Door door, String root, OciReference chart) {
        this.door = door;
        this.root = root;
        this.chart = chart;
    }

    /// What lies below `/v2/<repository>/`.
    <T> T get(String path, String accept, int limit, Reading<T> reading) {
        return fromRoot("/v2/" + chart.repository() + "/" + path, accept, limit, reading);
    }

    /// What lies at a path of the registry.
    <T> T fromRoot(String path, String accept, int limit, Reading<T> reading) {
        Ask ask = Ask.of(root + path, limit).with("Accept", accept);
        if (authorization.isPresent()) {
            return door.get(ask.authorized(authorization), reading);
        }
        Tried<T> first = door.get(ask.expecting(UNAUTHORIZED), (reply, content) -> {
            if (reply.status() == UNAUTHORIZED) {
                return new Tried.Unauthorized<>(reply.header("www-authenticate").flatMap(Challenge::read));
            }
            return new Tried.Answered<>(reading.read(reply, content));
        });
        return switch (first) {
            case Tried.Answered<T>(var value) -> value;
            case Tried.Unauthorized<T>(var challenge) -> {
                authorization = Optional.of("Bearer " + token(challenge.orElseThrow(this::notAllowed)));
                yield door.get(ask.authorized(authorization), reading);
            }
        };
    }

    private String token(Challenge challenge) {
        Ask ask = Ask.of(challenge.url(chart.repository()), TOKEN_BYTES).onBehalfOf(root);
        return door.get(ask, (reply, content) -> RegistryJson.token(content, reply.url()))
                .orElseThrow(this::notAllowed);
    }

    private RefusedException notAllowed() {
        return new RefusedException(
                RefusalCode.FETCH_NOT_FOUND,
                chart.shown(),
                "The registry does not let us have this; the settings may name credentials for its host.");
    }

    /// The first answer of a registry.
    private sealed interface Tried<T> {
        record Answered<T>(T value) implements Tried<T> {}

        record Unauthorized<T>(Optional<Challenge> challenge) implements Tried<T> {}
    }
}
