package io.helm2osc.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A registry that images are moved to, as OCI distribution writes it: `host[:port][/organisation...]`.
///
/// @param host with its port, if it has one
/// @param organisation what lies between host and image; empty for none
public record TargetRegistry(String host, String organisation) {

    /// What the text must be, in words for people.
    public static final String FORM =
            "host[:port][/organisation], such as registry.example.org/team; the host has a dot"
                    + " or a port or is localhost";

    private static final int LONGEST = 200;
    private static final int LAST_PORT = 65_535;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern TEXT =
            Pattern.compile("((" + LABEL + "(?:\\." + LABEL + ")*)(?::([0-9]{1,5}))?)((?:/" + COMPONENT + ")*)");

    /// The registry that the text names; empty if it names none. A first part without dot and port is refused, because
    /// it would read as an organisation of Docker Hub.
    public static Optional<TargetRegistry> parse(String text) {
        Matcher form = TEXT.matcher(text);
        if (text.length() > LONGEST || !form.matches() || !isHost(form.group(2), form.group(3))) {
            return Optional.empty();
        }
        String path = form.group(4);
        return Optional.of(new TargetRegistry(form.group(1), path.isEmpty() ? "" : path.substring(1)));
    }

    private static boolean isHost(String name, String port) {
        if (port != null && (Integer.parseInt(port) == 0 || Integer.parseInt(port) > LAST_PORT)) {
            return false;
        }
        return port != null || name.contains(".") || name.equals("localhost");
    }

    @Override
    public String toString() {
        return organisation.isEmpty() ? host : host + "/" + organisation;
    }
}
