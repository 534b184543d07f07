package io.helm2osc.transformer.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A kind of value that people who install a chart set, told by its path and type.
///
/// @param path the dotted path in lower case
/// @param types of the CRD under which it is meant
/// @param rank the higher, the more likely it is to be set
record FieldRule(Pattern path, Set<String> types, Widget widget, int rank) {

    private static final Set<String> TEXT = Set.of("string", "int-or-string");
    private static final Set<String> NUMBER = Set.of("integer", "number", "int-or-string");

    /// The first that fits counts.
    private static final List<FieldRule> RULES = List.of(
            rule("(?:.*\\.)?(?:replicacount|replicas)", Set.of("integer"), Widget.POD_COUNT, 100),
            rule(".*(?:password|passwd|passphrase)", TEXT, Widget.PASSWORD, 90),
            rule("(?:.*\\.)?(?:\\w*service)\\.type|(?:.*\\.)?servicetype", TEXT, Widget.SERVICE_TYPE, 86),
            rule("(?:.*\\.)?ingress\\.enabled", Set.of("boolean"), Widget.BY_TYPE, 82),
            rule("(?:.*\\.)?ingress\\.(?:host|hostname|domain)", TEXT, Widget.TEXT, 80),
            rule("(?:.*\\.)?persist\\w*\\.enabled", Set.of("boolean"), Widget.BY_TYPE, 78),
            rule("(?:.*\\.)?persist\\w*\\.size", TEXT, Widget.TEXT, 77),
            rule("(?:.*\\.)?storageclass(?:name)?", TEXT, Widget.TEXT, 74),
            rule("(?:.*\\.)?resources", Set.of("object"), Widget.RESOURCES, 72),
            rule("(?:.*\\.)?\\w*existingsecret(?:name)?", TEXT, Widget.SECRET, 70),
            rule("(?:.*\\.)?\\w*(?:username|adminuser|database|dbname)", TEXT, Widget.TEXT, 68),
            rule("(?:.*\\.)?\\w*(?:secretkey|apikey|accesskey|token)", TEXT, Widget.PASSWORD, 64),
            rule("(?:.*\\.)?\\w*service\\.(?:port|nodeport)", NUMBER, Widget.BY_TYPE, 62),
            rule("(?:.*\\.)?ingress\\.(?:classname|ingressclassname)", TEXT, Widget.TEXT, 60),
            rule("(?:.*\\.)?\\w*(?:domain|hostname|host|url)", TEXT, Widget.TEXT, 58),
            rule("(?:.*\\.)?(?:image)?pullpolicy|.*imagepullpolicy", Set.of("string"), Widget.IMAGE_PULL_POLICY, 54),
            rule("(?:.*\\.)?\\w*(?:probe|securitycontext)\\.enabled", Set.of("boolean"), Widget.BY_TYPE, 10),
            rule("(?:.*\\.)?enabled", Set.of("boolean"), Widget.BY_TYPE, 50),
            rule("(?:.*\\.)?\\w*existingconfigmap(?:name)?", TEXT, Widget.CONFIG_MAP, 40),
            rule(".*", TEXT, Widget.TEXT, 20),
            rule(".*", Set.of("integer", "number", "boolean"), Widget.BY_TYPE, 20));

    private static FieldRule rule(String path, Set<String> types, Widget widget, int rank) {
        return new FieldRule(Pattern.compile(path), types, widget, rank);
    }

    /// The rule for a value.
    static Optional<FieldRule> of(String path, String type) {
        return RULES.stream()
                .filter(rule ->
                        rule.types.contains(type) && rule.path.matcher(path).matches())
                .findFirst();
    }
}
