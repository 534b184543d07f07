package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.KnownValue;
import io.helm2osc.transformer.form.Control.Kind;
import io.helm2osc.transformer.usage.Setting;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the values that a form may ask for, and says how likely it is that somebody sets them.
final class Candidates {

    private static final int PER_LEVEL = 5;
    private static final int WANTED = 400;
    private static final int AUTHORED = 200;
    private static final int DOCUMENTED = 8;
    private static final int MOST_FOR_USE = 6;
    private static final int CHOICES = 14;
    private static final int AUXILIARY_COST = 14;
    private static final int INNER_COST = 80;
    private static final int FAR_OFF_COST = 24;
    private static final int UNSEEN_COST = 24;
    private static final int LONGEST = 200;
    private static final int ENOUGH = 3;

    /// A key that reads the same in every path syntax. One that begins with an underscore is the chart's own affair.
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /// Image addresses that no mapping speaks of, and names that Helm makes up better.
    private static final Pattern UNWANTED = Pattern.compile(
            ".*image\\w*\\.(?:registry|repository|name|tag|digest|version)|(?:.*\\.)?(?:image\\w*|\\w*image|tag|\\w*imagetag|imageregistry"
                    + "|nameoverride|fullnameoverride|namespaceoverride)");

    private static final Pattern OUTDATED = Pattern.compile("(?i)\\bdeprecated\\b|\\bobsolete\\b");

    /// What stands beside the service proper.
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?:.*\\.)?\\w*(?:metrics|exporter|monitor|backup|volumepermissions|test|dashboard|webhook|sidecar|init|job|headless|sysctl)\\w*\\..*");

    /// What is set to fit a cluster's rules, by those who know the chart from inside.
    private static final Pattern INNER = Pattern.compile(
            "(?:.*\\.)?(?:\\w*probe|\\w*securitycontext|serviceaccount|\\w*rbac|networkpolicy|pdb|poddisruptionbudget|diagnosticmode"
                    + "|\\w*affinity\\w*|hostaliases|\\w*lifecycle\\w*|\\w*annotations|\\w*labels|tests?|vpa|psp|podsecuritypolicy"
                    + "|\\w*hooks?|sessionaffinity\\w*|updatestrategy|strategy|terminationgrace\\w*|\\w*revisionhistory\\w*|dnspolicy"
                    + "|\\w*priorityclass\\w*|\\w*retentionpolicy\\w*|previous\\w*|schedulername|runtimeclass\\w*|clusterdomain|kubeversion|apiversions?|automount\\w*"
                    + "|\\w*(?:traffic|restart|reclaim|management|concurrency|ipfamily)policy|clusterip|pathtype|sysctls?|containerports?)(?:\\..*)?");

    private static final Pattern SWITCHES_OF_METRICS =
            Pattern.compile("(?:.*\\.)?(?:metrics|servicemonitor)\\.enabled");

    private final Map<ValuesPath, KnownValue> known;
    private final Set<ValuesPath> wanted;
    private final ValueUses uses;
    private final AuthoredForm authored;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(List<KnownValue> known, Set<ValuesPath> wanted, ValueUses uses, AuthoredForm authored) {
        this.known = known.stream().collect(Collectors.toMap(KnownValue::path, value -> value));
        this.wanted = wanted;
        this.uses = uses;
        this.authored = authored;
    }

    /// In the order of the values.
    ///
    /// @param wanted what has to be given, which counts for more than all else
    /// @param authored the chart's own form, which counts for more than what we make up
    static List<Candidate> of(List<KnownValue> known, Set<ValuesPath> wanted, ValueUses uses, AuthoredForm authored) {
        Candidates candidates = new Candidates(known, wanted, uses, authored);
        Set<ValuesPath> taken = new HashSet<>();
        for (KnownValue value : known) {
            // What is asked for as a whole is not asked for in parts.
            if (taken.contains(value.path().parent()) || candidates.consider(value)) {
                taken.add(value.path());
            }
        }
        return candidates.found;
    }

    private boolean consider(KnownValue value) {
        ValuesPath path = value.path();
        String name = path.toString().toLowerCase(Locale.ROOT);
        Optional<FieldRule> rule = FieldRule.of(name, value);
        if (rule.isEmpty()
                || !isPlain(path)
                || value.imageSlot()
                || UNWANTED.matcher(name).matches()
                || value.defaultValue().filter(Candidates::isLong).isPresent()
                || !uses.isUsed(path)) {
            return false;
        }
        Control control = control(value, rule.get());
        found.add(new Candidate(
                path,
                found.size(),
                score(value, name, rule.get(), control),
                rule.get().group(),
                control,
                authored.names().getOrDefault(path, Optional.empty()),
                value.description(),
                value.defaultValue().flatMap(Plain::text)));
        return true;
    }

    private static boolean isPlain(ValuesPath path) {
        return path.steps().stream()
                .allMatch(step -> step instanceof ValuesPath.Key(String key)
                        && PLAIN_KEY.matcher(key).matches());
    }

    private int score(KnownValue value, String name, FieldRule rule, Control control) {
        ValuesPath path = value.path();
        Optional<String> comment = value.description();
        int score = (wanted.contains(path) ? WANTED : 0)
                + (authored.names().containsKey(path) ? AUTHORED : 0)
                + rule.rank()
                - PER_LEVEL * (path.depth() - 1);
        score += comment.isPresent() ? DOCUMENTED : 0;
        score += (int) Math.min(MOST_FOR_USE, 2 * uses.files(path));
        score += control.kind() == Kind.SELECT && rule.control().kind() == Kind.TEXT ? CHOICES : 0;
        score -= AUXILIARY.matcher(name).matches()
                        && !SWITCHES_OF_METRICS.matcher(name).matches()
                ? AUXILIARY_COST
                : 0;
        score -= isFarOff(path) ? FAR_OFF_COST : 0;
        score -= isUnseen(value) || isNoVolume(value, rule) ? UNSEEN_COST : 0;
        score -= name.startsWith("global.") || name.contains(".global.") ? AUXILIARY_COST : 0;
        score -= comment.filter(text -> OUTDATED.matcher(text).find()).isPresent() ? INNER_COST : 0;
        score -= INNER.matcher(name).matches() ? INNER_COST : 0;
        return score;
    }

    /// Whether only templates know the value: what the chart neither sets, nor shows, nor speaks of is mostly kept for
    /// the sake of old releases.
    private static boolean isUnseen(KnownValue value) {
        return value.source() == KnownValue.Source.NAME
                && value.defaultValue().isEmpty()
                && value.description().isEmpty();
    }

    /// Whether the value turns on something that has to do with volumes, but is none: it has no size.
    private boolean isNoVolume(KnownValue value, FieldRule rule) {
        ValuesPath volume = value.path().parent();
        return rule.group() == Group.STORAGE
                && rule.control().kind() == Kind.SWITCH
                && Stream.of("size", "storageClass", "storageClassName", "existingClaim")
                        .noneMatch(key -> known.containsKey(volume.child(key)));
    }

    /// Whether the value is of use only after something was set that is not even beside it.
    private boolean isFarOff(ValuesPath path) {
        return uses.conditions(path).stream()
                .anyMatch(setting -> !setting.path().parent().equals(path.parent())
                        && !isSwitchAround(setting, path)
                        && !setting.path().lastKey().orElse("").equals("type")
                        && isOtherwise(setting));
    }

    /// Whether one switches a part of what the other switches.
    private static boolean isSwitchAround(Setting setting, ValuesPath path) {
        return path.depth() > 2
                && path.lastKey().filter("enabled"::equals).isPresent()
                && setting.path().equals(path.parent().parent().child("enabled"));
    }

    /// Whether the chart comes with something else than this. What is off stands for what it replaces, so that it
    /// counts as it is.
    private boolean isOtherwise(Setting setting) {
        KnownValue value = known.get(setting.path());
        Optional<String> preset = Optional.ofNullable(value)
                .flatMap(KnownValue::defaultValue)
                .flatMap(Plain::text)
                .filter(text -> !text.isEmpty());
        return switch (setting.value()) {
            case "false" -> false;
            case "true" -> preset.filter("false"::equals).isPresent();
            case String word -> preset.filter(text -> !text.equals(word)).isPresent();
        };
    }

    private Control control(KnownValue value, FieldRule rule) {
        ValuesPath path = value.path();
        Optional<String> comment = value.description();
        Optional<String> preset = value.defaultValue().flatMap(Plain::text);
        Kind kind = rule.control().kind();
        if (kind != Kind.TEXT && kind != Kind.SELECT && kind != Kind.PASSWORD) {
            return rule.control();
        }
        if (kind == Kind.TEXT
                && comment.filter(text -> SECRET_NAMED.matcher(text).find()).isPresent()
                && preset.orElse("").isEmpty()) {
            return Control.of(Kind.SECRET);
        }
        List<String> choices =
                comment.map(text -> Choices.in(text, preset.orElse(""))).orElse(List.of());
        if (choices.isEmpty() && kind == Kind.TEXT) {
            choices = compared(path, preset.orElse(""));
        }
        return choices.isEmpty() || kind == Kind.PASSWORD ? rule.control() : Control.select(choices);
    }

    private static final Pattern SECRET_NAMED = Pattern.compile(
            "(?i)\\b(?:name of (?:an? |the )?(?:\\w+ ){0,2}|existing (?:\\w+ )?|kubernetes (?:\\w+ )?|k8s )secrets?\\b");

    /// What the chart sets the value to and what templates compare it with: enough of them are all there is.
    private List<String> compared(ValuesPath path, String preset) {
        Set<String> words = new TreeSet<>(uses.words(path));
        words.removeIf(word -> word.isEmpty() || word.contains(":") || word.contains(",") || word.equals(preset));
        if (preset.isEmpty() || words.size() < ENOUGH) {
            return List.of();
        }
        List<String> choices = new ArrayList<>(List.of(preset));
        choices.addAll(words);
        return choices;
    }

    private static boolean isLong(Object value) {
        return value instanceof String text && (text.length() > LONGEST || text.contains("\n"));
    }
}
