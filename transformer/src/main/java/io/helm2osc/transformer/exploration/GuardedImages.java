package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.Span;
import io.helm2osc.template.detective.Bounds;
import io.helm2osc.template.detective.Check;
import io.helm2osc.template.detective.Condition;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Fragment;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.detective.Rendering;
import io.helm2osc.template.detective.Visit;
import io.helm2osc.template.detective.Walk;
import io.helm2osc.transformer.exploration.Bundle.Goal;
import io.helm2osc.transformer.exploration.Bundle.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What would have to be set for the images in a chart's templates that its values do not reach. The detective knows
/// the guards in front of each; what is set for one is put together with what is set for others as long as they agree.
/// Whether the settings lead there is for the engine to show.
final class GuardedImages {

    private static final Pattern IMAGE = Pattern.compile("(?i)image(?!_?pull)[\\w./-]*[\"']?\\s*[:=]|-image");
    private static final Pattern CHECK =
            Pattern.compile("(?i)valid|error|fail|requir|assert|complain|(?:^|[._-])checks?");
    private static final int MOST_GOALS = 150;
    private static final int MOST_GROUPS = 6;
    private static final int MOST_LOOKS = 8;
    private static final int ROUNDS = 2;
    private static final int PASSES = 2;

    /// Looking again under other values is worth less than the first look.
    private static final Bounds AGAIN = new Bounds(1_500_000, 150, 30_000_000, 50_000);

    private final Chart chart;
    private final Map<String, @Nullable Object> given;
    private final Map<String, @Nullable Object> values;
    private final TemplateIndex templates;
    private final Set<Place> seen = new LinkedHashSet<>();
    private int looks;

    private GuardedImages(Chart chart, Map<String, @Nullable Object> given, Map<String, @Nullable Object> values) {
        this.chart = chart;
        this.given = given;
        this.values = values;
        this.templates = TemplateIndex.of(chart);
    }

    /// What a look shows.
    ///
    /// @param checks for each check at which the engine would stop, the ways past it
    private record Outlook(List<Goal> goals, List<List<Settings>> checks) {}

    /// The settings worth trying.
    ///
    /// @param chart with its packed subcharts unpacked
    /// @param given the values that the chart is rendered with
    /// @param values everything that the chart has under them, in the root's coordinates
    /// @param shown other values that it was rendered with; what they show needs no settings
    static List<SettingsGroup> groups(
            Chart chart,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> values,
            List<Map<String, @Nullable Object>> shown) {
        GuardedImages images = new GuardedImages(chart, given, values);
        List<Goal> goals = images.look(given, Bounds.DEFAULT).goals();
        if (goals.isEmpty()) {
            return List.of();
        }
        for (Map<String, @Nullable Object> scenario : shown) {
            images.note(Detective.of(chart).within(AGAIN).run(scenario, Release.DEFAULT));
        }
        return images.groups(goals);
    }

    /// What one set of groups does not reach is tried once more without the rest.
    private List<SettingsGroup> groups(List<Goal> first) {
        Set<SettingsGroup> groups = new LinkedHashSet<>();
        List<Goal> goals = open(first);
        for (int pass = 0; pass < PASSES; pass++) {
            for (Bundle bundle : pass == 0 ? Bundle.of(goals, List.of()) : Bundle.apart(goals)) {
                groups.add(extended(bundle, first).group());
            }
            goals.stream().filter(Goal::hidden).forEach(goal -> seen.add(goal.place()));
            goals = open(goals);
        }
        return groups.stream()
                .filter(group -> group.together().isPresent())
                .limit(MOST_GROUPS)
                .toList();
    }

    private List<Goal> open(List<Goal> goals) {
        return goals.stream().filter(goal -> !seen.contains(goal.place())).toList();
    }

    /// Behind one guard stands the next, and before what is behind it may stand a check that stops the engine. Goals of
    /// other bundles stay there.
    private Bundle extended(Bundle first, List<Goal> others) {
        Set<Place> elsewhere = new HashSet<>();
        others.forEach(goal -> elsewhere.add(goal.place()));
        elsewhere.removeAll(first.places());
        Bundle bundle = first;
        for (int round = 0; round < ROUNDS && looks < MOST_LOOKS; round++) {
            Settings all = bundle.group().together().orElse(Settings.NONE);
            Outlook outlook = look(all.over(given, values), AGAIN);
            Bundle more = bundle.needing(outlook.checks());
            more = Bundle.of(
                            open(outlook.goals()).stream()
                                    .filter(goal -> !elsewhere.contains(goal.place()))
                                    .toList(),
                            List.of(more))
                    .getFirst();
            if (more.equals(bundle)) {
                return bundle;
            }
            bundle = more;
        }
        return bundle;
    }

    /// What is not reached under these values. Notes what is.
    private Outlook look(Map<String, @Nullable Object> under, Bounds bounds) {
        looks++;
        Rendering everywhere = Detective.of(chart).within(bounds).run(under, Release.DEFAULT, Walk.EVERYWHERE);
        if (everywhere.checks().isEmpty()) {
            note(everywhere);
        }
        Wishes wishes = new Wishes(Plain.merge(values, under), new MadeUpValues(everywhere.missing()));
        GuardSolver solver = new GuardSolver(templates, wishes);
        Map<Place, Goal> goals = new LinkedHashMap<>();
        for (Visit visit : everywhere.visits()) {
            if (!visit.isReached() && namesAnImage(visit)) {
                add(goals, Place.of(visit), false, visit.conditions(), solver);
            }
        }
        for (Fragment fragment : everywhere.fragments()) {
            String text = fragment.text().text().strip();
            if (isReference(text)) {
                add(goals, new Place(fragment.path(), text), true, fragment.conditions(), solver);
            }
        }
        List<List<Settings>> checks = everywhere.checks().stream()
                .flatMap(check -> past(check, everywhere, solver, wishes).stream())
                .toList();
        return new Outlook(List.copyOf(goals.values()), checks);
    }

    private void note(Rendering rendering) {
        rendering.visits().stream().filter(Visit::isReached).forEach(visit -> seen.add(Place.of(visit)));
    }

    /// For each thing that a check finds wrong, the ways to put it right.
    private List<List<Settings>> past(Check check, Rendering everywhere, GuardSolver solver, Wishes wishes) {
        if (!check.required().isEmpty()) {
            return List.of(wishes.present(check.required()));
        }
        if (check.conditions().isEmpty()) {
            return List.of();
        }
        Condition last = check.conditions().getLast();
        List<Settings> ways = solver.ways(List.of(not(last)));
        return ways.isEmpty() ? complaints(everywhere, solver) : List.of(ways);
    }

    /// A check may gather complaints from named templates that are called so, and stop when there is one.
    private List<List<Settings>> complaints(Rendering everywhere, GuardSolver solver) {
        return everywhere.visits().stream()
                .filter(visit -> visit.isReached() && !visit.conditions().isEmpty() && !seen.contains(Place.of(visit)))
                .filter(visit -> templates
                        .nameAround(visit.template(), visit.text())
                        .filter(name -> CHECK.matcher(name).find())
                        .isPresent())
                .map(visit -> visit.conditions().getLast())
                .distinct()
                .map(condition -> solver.ways(List.of(not(condition))))
                .toList();
    }

    private static Condition not(Condition condition) {
        return new Condition(condition.guard(), !condition.wanted());
    }

    private void add(
            Map<Place, Goal> goals, Place place, boolean hidden, List<Condition> conditions, GuardSolver solver) {
        if (goals.size() >= MOST_GOALS || goals.containsKey(place) || seen.contains(place)) {
            return;
        }
        List<Settings> ways = solver.ways(conditions);
        if (ways.stream().anyMatch(way -> !way.isEmpty())) {
            Set<ValuesPath> kept = new HashSet<>();
            conditions.stream()
                    .filter(Condition::isMet)
                    .forEach(condition -> kept.addAll(condition.guard().reads()));
            goals.put(place, new Goal(place, hidden, ways, kept));
        }
    }

    private boolean namesAnImage(Visit visit) {
        String text = chart.files().text(visit.template()).orElse("");
        Span span = visit.text();
        return span.end() <= text.length() && IMAGE.matcher(span.of(text)).find();
    }

    /// Whether a branch writes nothing but an image, behind an `image:` that stands before it.
    private static boolean isReference(String text) {
        return (text.contains("/") || text.contains(":"))
                && ImageReference.parse(text.replace("\"", "")).isPresent();
    }
}
