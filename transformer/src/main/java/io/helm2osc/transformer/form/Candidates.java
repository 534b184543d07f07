package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.crd.ObservedValues;
import io.helm2osc.transformer.form.Control.Kind;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the values that a form may ask for, and says how likely it is that somebody sets them.
final class Candidates {

    private static final int PER_LEVEL = 5;
    private static final int DOCUMENTED = 8;
    private static final int MOST_FOR_USE = 6;
    private static final int CHOICES = 14;
    private static final int AUXILIARY_COST = 14;
    private static final int INNER_COST = 45;
    private static final int FAR_OFF_COST = 14;
    private static final int LONGEST = 200;

    /// A key that reads the same in every path syntax.
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]+");

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
                    + "|\\w*priorityclass\\w*|schedulername|runtimeclass\\w*|clusterdomain|kubeversion|apiversions?|automount\\w*"
                    + "|externaltrafficpolicy|clusterip|pathtype|\\w*policy|sysctls?|containerports?)(?:\\..*)?");

    private final CrdDocument crd;
    private final ObservedValues values;
    private final Set<ValuesPath> images;
    private final ValueUses uses;
    private final List<Candidate> found = new ArrayList<>();
    private int order;

    private Candidates(CrdDocument crd, ObservedValues values, Set<ValuesPath> images, ValueUses uses) {
        this.crd = crd;
        this.values = values;
        this.images = images;
        this.uses = uses;
    }

    /// In the order of the values.
    static List<Candidate> of(CrdDocument crd, ObservedValues values, Set<ValuesPath> images, ValueUses uses) {
        Candidates candidates = new Candidates(crd, values, images, uses);
        candidates.walk(ValuesPath.ROOT, values.defaults());
        return candidates.found;
    }

    private void walk(ValuesPath path, Map<String, @Nullable Object> map) {
        map.forEach((key, value) -> {
            ValuesPath below = path.child(key);
            order++;
            if (PLAIN_KEY.matcher(key).matches() && uses.isUsed(below) && !consider(below, value)) {
                walk(below, Plain.map(value));
            }
        });
    }

    /// Whether the value became a candidate, so that nothing below it is one.
    private boolean consider(ValuesPath path, @Nullable Object value) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        Optional<FieldRule> rule = type(path).flatMap(type -> FieldRule.of(name, type));
        if (rule.isEmpty() || images.contains(path) || UNWANTED.matcher(name).matches() || isLong(value)) {
            return false;
        }
        Optional<String> comment = values.description(path);
        Optional<String> preset = Plain.text(value);
        Control control = control(path, rule.get(), comment, preset);
        found.add(new Candidate(
                path,
                order,
                score(path, name, rule.get(), control, comment),
                rule.get().group(),
                control,
                comment,
                preset));
        return true;
    }

    private int score(ValuesPath path, String name, FieldRule rule, Control control, Optional<String> comment) {
        int score = rule.rank() - PER_LEVEL * (path.depth() - 1);
        score += comment.isPresent() ? DOCUMENTED : 0;
        score += (int) Math.min(MOST_FOR_USE, 2 * uses.files(path));
        score += control.kind() == Kind.SELECT && rule.control().kind() == Kind.TEXT ? CHOICES : 0;
        score -= AUXILIARY.matcher(name).matches() && !name.endsWith("metrics.enabled") ? AUXILIARY_COST : 0;
        score -= isFarOff(path) ? FAR_OFF_COST : 0;
        score -= name.startsWith("global.") || name.contains(".global.") ? AUXILIARY_COST : 0;
        score -= comment.filter(text -> OUTDATED.matcher(text).find()).isPresent() ? INNER_COST : 0;
        score -= INNER.matcher(name).matches() ? INNER_COST : 0;
        return score;
    }

    /// Whether the value is of use only after something was turned on that is not even beside it.
    private boolean isFarOff(ValuesPath path) {
        return uses.conditions(path).stream()
                .anyMatch(setting -> setting.value().equals("true")
                        && !setting.path().parent().equals(path.parent())
                        && Boolean.FALSE.equals(setting.path().valueIn(values.defaults())));
    }

    private Control control(ValuesPath path, FieldRule rule, Optional<String> comment, Optional<String> preset) {
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

    /// What templates compare the value with, and what the chart sets it to: enough of them are all there is.
    private List<String> compared(ValuesPath path, String preset) {
        Set<String> words = new TreeSet<>(uses.words(path));
        words.removeIf(word -> word.isEmpty() || word.contains(":") || word.contains(","));
        if (preset.isEmpty() || words.size() < 2) {
            return List.of();
        }
        words.remove(preset);
        List<String> choices = new ArrayList<>(List.of(preset));
        choices.addAll(words);
        return choices.size() < 3 ? List.of() : choices;
    }

    private static boolean isLong(@Nullable Object value) {
        return value instanceof String text && (text.length() > LONGEST || text.contains("\n"));
    }

    private Optional<String> type(ValuesPath path) {
        return crd.schema(path)
                .map(schema -> schema.containsKey("x-kubernetes-int-or-string")
                        ? FieldRule.INT_OR_STRING
                        : Plain.string(schema.get("type")).orElse(FieldRule.ANY));
    }
}
