package io.helm2osc.transformer.crd;

import io.helm2osc.contract.Digest;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the custom resource is called (osc-spec §4). Every name is a DNS label for every package name.
public record CrdNames(String kind, String listKind, String plural, String singular) {

    /// The group of all services that come from charts.
    public static final String GROUP = "helm.osc.huawei.com";

    /// The one version.
    public static final String VERSION = "v1";

    /// A label has at most 63 letters, and `List` is appended to the longest of the names.
    private static final int LONGEST = 63 - "List".length();

    private static final Pattern HYPHEN = Pattern.compile("-+([a-z0-9])");

    /// The names that follow from a legal package name.
    static CrdNames of(String packageName, OscProfile profile) {
        String singular = fitting(packageName);
        String kind = switch (profile.kind()) {
            case FIRST_LETTER_RAISED -> singular;
            case CAMEL_CASE ->
                HYPHEN.matcher(singular).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        };
        String raised = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return new CrdNames(raised, raised + "List", singular + "s", singular);
    }

    /// The CRD's own name.
    public String crdName() {
        return plural + "." + GROUP;
    }

    /// Long names are cut, with a piece of the whole name's digest so that two of them stay apart.
    private static String fitting(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String tail = "-" + Digest.of(name).hex().substring(0, 8);
        return name.substring(0, LONGEST - tail.length()) + tail;
    }
}
