package io.helm2osc.transformer.render;

import static java.util.stream.Collectors.toMap;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.edit.Edit;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.template.Identifiers;
import io.helm2osc.template.Identifiers.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Functions that templates should not really call while a chart is converted, each with something that takes
/// the same arguments: what asks the cluster finds nothing, as with `helm template`; what makes keys,
/// certificates and password hashes, which takes up to seconds each and differs each time, gives the same at
/// once; what is random gives one of the things that it might give; a map's keys come in order; and the clock stands
/// still, or a chart would look changed to whoever renders it a second later.
final class StandInFunctions {

    private static final String WHY = "rendered more than once, it gives the same";
    private static final String CERTIFICATE = pem("CERTIFICATE");
    private static final String KEY = pem("PRIVATE KEY");
    private static final String PAIR = "coalesce (dict \"Cert\" " + CERTIFICATE + " \"Key\" " + KEY + ")";

    // coalesce gives its first argument and does not mind how many follow it, or which.
    private static final List<StandIn> LIST = List.of(
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
            new StandIn("now", "(toDate \"2006-01-02T15:04:05Z07:00\" \"2006-01-02T15:04:05Z\")"),
            new StandIn("uuidv4", "(toString \"00000000-0000-4000-8000-000000000000\")"),
            new StandIn("shuffle", "toString"),
            new StandIn("randAlphaNum", "repeat", " \"x\""),
            new StandIn("randAlpha", "repeat", " \"x\""),
            new StandIn("randAscii", "repeat", " \"x\""),
            new StandIn("randNumeric", "repeat", " \"1\""),
            new StandIn("randBytes", "repeat", " \"x\" | b64enc"),
            new StandIn("randInt", "min", " | int"),
            new StandIn("keys", "keys", " | sortAlpha"));

    private static final Map<String, StandIn> STAND_INS =
            LIST.stream().collect(toMap(StandIn::function, Function.identity()));

    /// @param behind what follows the arguments
    private record StandIn(String function, String replacement, String behind) {

        StandIn(String function, String replacement) {
            this(function, replacement, "");
        }

        /// Where something is to follow the arguments, they must all be there: what a pipe brings comes last.
        boolean suits(Call call) {
            return behind.isEmpty() || (call.command().isPresent() && !call.piped());
        }

        List<Edit> edits(Call call) {
            List<Edit> edits = new ArrayList<>();
            edits.add(new Edit(call.name().start(), call.name().length(), replacement, WHY));
            if (!behind.isEmpty()) {
                edits.add(new Edit(call.command().orElseThrow().end(), 0, behind, WHY));
            }
            return edits;
        }
    }

    private StandInFunctions() {}

    static Bytes replaceIn(Bytes template) {
        String text = template.asUtf8();
        List<Edit> edits = Identifiers.calls(text, STAND_INS.keySet()).orElse(List.of()).stream()
                .filter(call -> standIn(call).suits(call))
                .flatMap(call -> standIn(call).edits(call).stream())
                .toList();
        return edits.isEmpty() ? template : Bytes.utf8(Edits.apply(text, edits));
    }

    private static StandIn standIn(Call call) {
        return Objects.requireNonNull(STAND_INS.get(call.function()));
    }

    private static String pem(String kind) {
        return "\"-----BEGIN " + kind + "-----\\nc3RhbmQtaW4=\\n-----END " + kind + "-----\\n\"";
    }
}
