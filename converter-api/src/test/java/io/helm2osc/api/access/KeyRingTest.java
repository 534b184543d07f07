package io.helm2osc.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant EXPIRES = Instant.parse("2030-01-01T00:00:00Z");
    private static final String TEXT = "h2o_abcd_" + "s".repeat(64);
    private static final String SALT = "0123456789abcdef";
    private static final Tenant ACME = new Tenant("acme");
    private static final KeyRing RING =
            new KeyRing(List.of(key(SALT + ":" + Digest.of(SALT + TEXT).hex())));

    @Test
    void knowsWhoShowsAKey() {
        assertThat(RING.caller(TEXT, EXPIRES.minusSeconds(1)))
                .contains(new Caller("key abcd", Optional.of(ACME), Set.of(Scope.READ)));
    }

    @Test
    void takesNoKeyThatHasExpired() {
        assertThat(RING.caller(TEXT, EXPIRES)).isEmpty();
    }

    @Test
    void takesNothingElse() {
        for (String other : List.of(
                "",
                "abcd",
                TEXT + "s",
                TEXT.substring(0, TEXT.length() - 1) + "t",
                TEXT.replace("abcd", "bcde"),
                TEXT.replace("h2o", "h3o"))) {
            assertThat(RING.caller(other, EXPIRES.minusSeconds(1))).isEmpty();
        }
    }

    @Test
    void isMadeOfWholeKeysOnly() {
        for (String hash : List.of("", "short:" + "0".repeat(64), SALT + ":" + "0".repeat(63), "0".repeat(64))) {
            assertThatIllegalArgumentException().isThrownBy(() -> key(hash));
        }
    }

    @Test
    void showsNobodyWhatBelongsToNobodyInParticular() {
        Caller caller = new Caller("", Optional.of(ACME), Set.of());

        assertThat(caller.maySee(Optional.of(ACME))).isTrue();
        assertThat(caller.maySee(Optional.of(new Tenant("globex")))).isFalse();
        assertThat(caller.maySee(Optional.empty())).isFalse();
        assertThat(Caller.ON_THIS_MACHINE.maySee(Optional.of(ACME))).isTrue();
    }

    private static ApiKey key(String hash) {
        return new ApiKey("abcd", hash, ACME, Set.of(Scope.READ), EXPIRES);
    }
}
