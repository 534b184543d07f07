package io.helm2osc.template.function;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is random or costly in the engine. The detective puts something of the same form in its place: whoever
/// compares two renders has to leave these aside anyway.
final class Secrets {
    private static final int LONGEST = 100_000;

    private Secrets() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        for (String name : List.of("randAlphaNum", "randAlpha", "randAscii", "randBytes")) {
            all.put(name, arguments -> repeated("x", arguments));
        }
        all.put("randNumeric", arguments -> repeated("1", arguments));
        all.put("randInt", arguments -> arguments.count(arguments.whole(0)));
        all.put("shuffle", arguments -> arguments.at(0));
        all.put("uuidv4", arguments -> arguments.text("00000000-0000-4000-8000-000000000000"));
        all.put("bcrypt", arguments -> arguments.text("$2a$10$" + "x".repeat(53)));
        all.put("htpasswd", arguments -> arguments.text(arguments.text(0) + ":$2a$10$" + "x".repeat(53)));
        all.put("derivePassword", arguments -> arguments.text("x".repeat(16)));
        all.put("encryptAES", arguments -> arguments.text("x".repeat(64)));
        all.put("decryptAES", arguments -> arguments.text("x".repeat(16)));
        all.put("genPrivateKey", arguments -> arguments.text(pem("RSA PRIVATE KEY")));
        all.put("genCA", Secrets::certificate);
        all.put("genCAWithKey", Secrets::certificate);
        all.put("genSelfSignedCert", Secrets::certificate);
        all.put("genSelfSignedCertWithKey", Secrets::certificate);
        all.put("genSignedCert", Secrets::certificate);
        all.put("genSignedCertWithKey", Secrets::certificate);
        all.put("buildCustomCert", Secrets::certificate);
        return all;
    }

    private static Value repeated(String letter, Arguments arguments) {
        return arguments.text(letter.repeat(Math.clamp(arguments.whole(0), 0, LONGEST)));
    }

    private static String pem(String label) {
        return "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
    }

    private static Value certificate(Arguments arguments) {
        return new Certificate(arguments.origin());
    }

    private record Certificate(Origin origin) implements Thing {

        @Override
        public String typeName() {
            return "sprig.certificate";
        }

        @Override
        public Value member(String name, List<Value> arguments) {
            return switch (name) {
                case "Cert" -> Value.text(pem("CERTIFICATE"), origin);
                case "Key" -> Value.text(pem("RSA PRIVATE KEY"), origin);
                default -> throw new Problem("can't evaluate field " + name + " in type " + typeName());
            };
        }

        @Override
        public Rope printed() {
            return Rope.of("{certificate}", origin);
        }
    }
}
