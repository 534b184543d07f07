package io.helm2osc.transformer.form;

import static io.helm2osc.transformer.crd.SchemaType.ANY;
import static io.helm2osc.transformer.crd.SchemaType.ARRAY;
import static io.helm2osc.transformer.crd.SchemaType.BOOLEAN;
import static io.helm2osc.transformer.crd.SchemaType.INTEGER;
import static io.helm2osc.transformer.crd.SchemaType.INT_OR_STRING;
import static io.helm2osc.transformer.crd.SchemaType.NUMBER;
import static io.helm2osc.transformer.crd.SchemaType.OBJECT;
import static io.helm2osc.transformer.crd.SchemaType.STRING;

import io.helm2osc.transformer.crd.KnownValue;
import io.helm2osc.transformer.crd.SchemaType;
import io.helm2osc.transformer.form.Control.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A kind of value that people who install a chart set, told by its path and type.
///
/// @param path the dotted path in lower case
/// @param types of the CRD under which it is meant
/// @param rank the higher, the more likely it is to be set
record FieldRule(Pattern path, Set<SchemaType> types, Control control, Group group, int rank) {

    private static final Set<SchemaType> TEXT = Set.of(STRING, INT_OR_STRING, ANY);
    private static final Set<SchemaType> NUMBERS = Set.of(INTEGER, NUMBER, INT_OR_STRING, ANY);
    private static final Set<SchemaType> TRUTH = Set.of(BOOLEAN);
    private static final Set<SchemaType> LISTS = Set.of(ARRAY);

    private static final Control SWITCH = Control.of(Kind.SWITCH);
    private static final Control FREE = Control.of(Kind.TEXT);
    private static final Control COUNT = Control.of(Kind.NUMBER);
    private static final Control SECRET = Control.of(Kind.SECRET);
    private static final Control PASSWORD = Control.of(Kind.PASSWORD);
    private static final Control SERVICE_TYPE = Control.select(List.of("ClusterIP", "NodePort", "LoadBalancer"));
    private static final Control ACCESS_MODE =
            Control.select(List.of("ReadWriteOnce", "ReadWriteMany", "ReadOnlyMany", "ReadWriteOncePod"));

    private static final String VOLUME = "\\w*(?:persist|storage|volume|pvc)\\w*(?:\\.\\w+)?";

    /// The first that fits counts.
    private static final List<FieldRule> RULES = List.of(
            rule(
                    "existingsecret\\w*key\\w*|\\w*secret\\w*keys(?:\\.\\w+)?|\\w*secret(?!access)\\w+key|\\w*passwordkey",
                    TEXT,
                    FREE,
                    Group.ACCESS,
                    12),
            rule("\\w*extra\\w*secret\\w*", TEXT, SECRET, Group.ACCESS, 30),
            rule("\\w*(?:tls|ssl|cert)\\w*(?:\\.\\w+)*\\.\\w*secret(?:s?name)?", TEXT, SECRET, Group.ACCESS, 62),
            rule(
                    "\\w*existing\\w*secret|\\w*existingsecret(?:s?name)?|\\w*secrets?name|\\w*secretref",
                    TEXT,
                    SECRET,
                    Group.ACCESS,
                    68),
            rule("\\w*(?:password|passwd|passphrase|htpasswd)", TEXT, PASSWORD, Group.ACCESS, 90),
            rule(
                    "\\w*(?:secretkey|apikey|appkey|masterkey|accountkey|authkey|encryptionkey|licen[cs]e(?:key)?"
                            + "|clientsecret|secret|token|credentials?)|\\w*auth\\.\\w*key",
                    TEXT,
                    PASSWORD,
                    Group.ACCESS,
                    80),
            rule("\\w*accesskey\\w*|\\w*(?:clientid|accountname)", TEXT, FREE, Group.ACCESS, 74),
            rule("\\w*(?:username|user|admin|email|database|dbname)|\\w*db\\.name", TEXT, FREE, Group.ACCESS, 79),
            rule("\\w*auth\\w*\\.enabled|\\w*usepassword", TRUTH, SWITCH, Group.ACCESS, 78),
            rule("(?:min|max)replicas", NUMBERS, COUNT, Group.SIZE, 52),
            rule("\\w*replica(?:s|count)|\\w*slavecount", NUMBERS, Control.of(Kind.POD_COUNT), Group.SIZE, 92),
            rule("(?:autoscaling|hpa)\\.enabled", TRUTH, SWITCH, Group.SIZE, 62),
            rule("resources", Set.of(OBJECT), Control.of(Kind.RESOURCES), Group.SIZE, 66),
            rule("\\w*servicetype|\\w*service\\w*(?:\\.\\w+)?\\.type", TEXT, SERVICE_TYPE, Group.EXPOSURE, 90),
            rule("\\w*ingress\\.enabled", TRUTH, SWITCH, Group.EXPOSURE, 90),
            rule("\\w*ingress(?:\\.\\w+)?\\.(?:host|hostname|domain)", TEXT, FREE, Group.EXPOSURE, 88),
            rule(
                    "\\w*ingress(?:\\.\\w+)?\\.(?:hosts|domains|hostnames)",
                    LISTS,
                    Control.of(Kind.LIST),
                    Group.EXPOSURE,
                    88),
            rule("\\w*ingress(?:\\.\\w+)?\\.(?:ingress)?class(?:name)?", TEXT, FREE, Group.EXPOSURE, 60),
            rule("\\w*ingress\\.tls", TRUTH, SWITCH, Group.EXPOSURE, 60),
            rule("\\w*ingress\\.tls", LISTS, Control.of(Kind.LIST), Group.EXPOSURE, 40),
            rule("\\w*nodeports?(?:\\.\\w+)?", NUMBERS, COUNT, Group.EXPOSURE, 83),
            rule("\\w*nodeports?(?:\\.\\w+)?", TEXT, FREE, Group.EXPOSURE, 83),
            rule("external\\w*\\.host", TEXT, FREE, Group.EXPOSURE, 84),
            rule("external\\w*\\.port", NUMBERS, COUNT, Group.EXPOSURE, 80),
            rule("\\w*service\\w*(?:\\.\\w+)?\\.\\w*ports?(?:\\.\\w+)?", NUMBERS, COUNT, Group.EXPOSURE, 62),
            rule("\\w*loadbalancerip", TEXT, FREE, Group.EXPOSURE, 56),
            rule(VOLUME + "\\.enabled", TRUTH, SWITCH, Group.STORAGE, 88),
            rule(VOLUME + "\\.size|\\w*(?:storagesize|volumesize|disksize)", TEXT, FREE, Group.STORAGE, 86),
            rule("\\w*storageclass(?:name)?", TEXT, FREE, Group.STORAGE, 84),
            rule("\\w*existingclaim(?:name)?", TEXT, FREE, Group.STORAGE, 74),
            rule("\\w*accessmode", TEXT, ACCESS_MODE, Group.STORAGE, 48),
            rule("\\w*(?:domain|hostname|host|url|endpoint|server|address)", TEXT, FREE, Group.EXPOSURE, 68),
            rule("\\w*database\\.port", NUMBERS, COUNT, Group.EXPOSURE, 64),
            rule("\\w*(?:title|sitename|blogname|displayname)", TEXT, FREE, Group.SETTINGS, 62),
            rule("\\w*pullpolicy", TEXT, Control.of(Kind.IMAGE_PULL_POLICY), Group.SETTINGS, 34),
            rule(
                    "\\w*existingconfigmap(?:name)?|\\w*configmap(?:name)?",
                    TEXT,
                    Control.of(Kind.CONFIG_MAP),
                    Group.SETTINGS,
                    40),
            rule(
                    "\\w*(?:mode|type|provider|backend|architecture|loglevel|environment|region|zone|timezone)",
                    TEXT,
                    FREE,
                    Group.SETTINGS,
                    58),
            rule("metrics\\.enabled|\\w*monitoring\\.enabled", TRUTH, SWITCH, Group.FEATURES, 70),
            rule("servicemonitor\\.enabled", TRUTH, SWITCH, Group.FEATURES, 56),
            rule("prometheusrule\\.enabled", TRUTH, SWITCH, Group.FEATURES, 46),
            rule("enabled", TRUTH, SWITCH, Group.FEATURES, 74),
            rule("\\w*port", NUMBERS, COUNT, Group.EXPOSURE, 44),
            rule("\\w+", TRUTH, SWITCH, Group.FEATURES, 36),
            rule("\\w+", Set.of(STRING, INT_OR_STRING), FREE, Group.SETTINGS, 34),
            rule("\\w+", Set.of(INTEGER, NUMBER), COUNT, Group.SETTINGS, 32));

    /// Values of which the name says nothing, but the chart does.
    private static final List<FieldRule> SAID = List.of(
            rule("\\w+", Set.of(ANY), FREE, Group.SETTINGS, 30),
            rule("\\w+", LISTS, Control.of(Kind.LIST), Group.SETTINGS, 26));

    private static FieldRule rule(String path, Set<SchemaType> types, Control control, Group group, int rank) {
        return new FieldRule(Pattern.compile("(?:.*\\.)?(?:" + path + ")"), types, control, group, rank);
    }

    /// The rule for a value.
    ///
    /// @param name its path in lower case
    static Optional<FieldRule> of(String name, KnownValue value) {
        return first(RULES, name, value)
                .or(() -> value.description().isPresent() ? first(SAID, name, value) : Optional.empty());
    }

    private static Optional<FieldRule> first(List<FieldRule> rules, String name, KnownValue value) {
        return rules.stream()
                .filter(rule -> rule.types.contains(value.type())
                        && rule.path.matcher(name).matches())
                .findFirst();
    }
}
