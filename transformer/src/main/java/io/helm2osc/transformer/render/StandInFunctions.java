package io.helm2osc.transformer.render;

import io.helm2osc.chart.Bytes;
import io.helm2osc.template.Identifiers;
import java.util.List;

/// Functions that templates should not really call while a chart is converted, each with something that takes
/// the same arguments: what asks the cluster finds nothing, as with `helm template`; what makes keys,
/// certificates and password hashes, which takes up to seconds each and differs each time, gives the same at
/// once; and the clock stands still, or a chart would look changed to whoever renders it a second later.
final class StandInFunctions {

    private static final String CERTIFICATE = pem("CERTIFICATE");
    private static final String KEY = pem("PRIVATE KEY");
    private static final String PAIR = "coalesce (dict \"Cert\" " + CERTIFICATE + " \"Key\" " + KEY + ")";

    // coalesce gives its first argument and does not mind how many follow it, or which.
    private static final List<StandIn> STAND_INS = List.of(
            new StandIn("lookup", "omit (dict)"),
            new StandIn("genPrivateKey", "coalesce " + KEY),
            new StandIn("genCA", PAIR),
            new StandIn("genCAWithKey", PAIR),
            new StandIn("genSelfSignedCert", PAIR),
            new StandIn("genSelfSignedCertWithKey", PAIR),
            new StandIn("genSignedCert", PAIR),
            new StandIn("genSignedCertWithKey", PAIR),
            // As many strings, and nothing but strings, give a string.
            new StandIn("bcrypt", "trim"),
            new StandIn("htpasswd", "trimSuffix"),
            new StandIn("now", "(toDate \"2006-01-02T15:04:05Z07:00\" \"2026-01-02T03:04:05Z\")"));

    private record StandIn(String function, String replacement) {}

    private StandInFunctions() {}

    static Bytes replaceIn(Bytes template) {
        String text = template.asUtf8();
        String replaced = text;
        for (StandIn standIn : STAND_INS) {
            replaced = Identifiers.replace(replaced, standIn.function(), standIn.replacement());
        }
        return replaced.equals(text) ? template : Bytes.utf8(replaced);
    }

    private static String pem(String kind) {
        return "\"-----BEGIN " + kind + "-----\\nc3RhbmQtaW4=\\n-----END " + kind + "-----\\n\"";
    }
}
