package io.helm2osc.api.in;

import io.helm2osc.contract.Digest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// An API that asks everybody who they are: by keys, or by tokens of an identity provider of which it knows the public
/// key.
public class Guarded extends Outside {

    static final String ISSUER = "https://id.example.org";
    static final String AUDIENCE = "helm2osc";
    static final int BURST = 100;
    /// Of the provider.
    static final KeyPair SIGNING = keyPair();

    private static final String SALT = "0123456789abcdef";
    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("helm2osc.api.authentication", "required");
        settings.put("helm2osc.api.rate", "1");
        settings.put("helm2osc.api.burst", String.valueOf(BURST));
        settings.put("helm2osc.api.open-id-connect", "true");
        settings.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(SIGNING.getPublic().getEncoded()));
        settings.put("quarkus.oidc.token.issuer", ISSUER);
        settings.put("quarkus.oidc.token.audience", AUDIENCE);
        for (String tenant : Set.of("acme", "globex", "initech", "flood")) {
            put(settings, tenant, "all", "convert,read,operate", NEVER);
        }
        put(settings, "acme", "convert", "convert", NEVER);
        put(settings, "acme", "read", "read", NEVER);
        put(settings, "acme", "operate", "operate", NEVER);
        put(settings, "acme", "expired", "convert,read,operate", Instant.parse("2020-01-01T00:00:00Z"));
        return settings;
    }

    /// The key of this tenant that may do this: `all`, or one scope.
    static String key(String tenant, String what) {
        return "h2o_" + tenant + what + "_" + Digest.of(tenant + what).hex();
    }

    /// A token as the provider gives them out, for a caller of this tenant.
    static JwtClaimsBuilder token(String tenant) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("somebody")
                .claim("tenant", tenant)
                .claim("scope", "openid read convert");
    }

    static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(Map<String, String> settings, String tenant, String what, String scopes, Instant expires) {
        String key = "helm2osc.api.keys.\"" + tenant + what + "\".";
        settings.put(key + "tenant", tenant);
        settings.put(key + "scopes", scopes);
        settings.put(key + "expires", expires.toString());
        settings.put(
                key + "hash", SALT + ":" + Digest.of(SALT + key(tenant, what)).hex());
    }
}
