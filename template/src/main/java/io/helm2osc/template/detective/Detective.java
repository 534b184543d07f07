package io.helm2osc.template.detective;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Parsed;
import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.OutOfBounds;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Runs charts as the engine would, and tells where everything came from. What it says is a proposal that the
/// engine has to confirm.
public final class Detective {
    private final Chart chart;
    private final Bounds bounds;
    private final Predicate<String> interest;

    private Detective(Chart chart, Bounds bounds, Predicate<String> interest) {
        this.chart = chart;
        this.bounds = bounds;
        this.interest = interest;
    }

    public static Detective of(Chart chart) {
        return new Detective(chart, Bounds.DEFAULT, text -> false);
    }

    public Detective within(Bounds others) {
        return new Detective(chart, others, interest);
    }

    /// The same, noting what actions print if it is of interest.
    public Detective lookingFor(Predicate<String> text) {
        return new Detective(chart, bounds, text);
    }

    /// Renders with these values over the chart's own, taking the ways that the engine takes.
    public Rendering run(Map<String, @Nullable Object> values, Release release) {
        return run(values, release, Walk.AS_THE_ENGINE);
    }

    /// Renders with these values over the chart's own.
    public Rendering run(Map<String, @Nullable Object> values, Release release, Walk walk) {
        ChartNode root = ChartNode.of(chart);
        Dict given = Values.dict(values, new Origin.FromValues(ValuesPath.ROOT, 0));
        Dependencies.decide(root, given, walk);
        List<Scopes.Template> templates = Scopes.templates(root, Coalescing.of(root, given), release);
        return new Run(templates, walk).render();
    }

    /// One run over all templates.
    private final class Run {
        private final List<Scopes.Template> templates;
        private final Map<String, Parsed<Source>> sources = new HashMap<>();
        private final Machine machine;

        Run(List<Scopes.Template> templates, Walk walk) {
            this.templates = templates;
            TemplateSet set = new TemplateSet();
            templates.forEach(template ->
                    sources.put(template.path(), set.addFile(template.path(), template.file(), template.text())));
            this.machine = new Machine(set, bounds, walk, new Trail(interest));
        }

        Rendering render() {
            List<RenderedFile> files = new ArrayList<>();
            for (Scopes.Template template : templates) {
                if (!template.isPartial()) {
                    files.add(render(template));
                }
            }
            return new Rendering(
                    files,
                    machine.guards().guards(),
                    machine.trail().visits(),
                    machine.trail().fragments(),
                    machine.guards().missing(),
                    machine.trail().checks(),
                    machine.trail().prints());
        }

        private RenderedFile render(Scopes.Template template) {
            return switch (sources.get(template.path())) {
                case Parsed.Readable<Source>(Source source) -> render(template, source);
                case Parsed.Unreadable<Source>(var error) ->
                    new RenderedFile(
                            template.path(),
                            template.file(),
                            Rope.EMPTY,
                            Optional.of(new Stop(error.toString(), Set.of(), List.of())));
                case null -> throw new IllegalStateException("never read: " + template.path());
            };
        }

        private RenderedFile render(Scopes.Template template, Source source) {
            RopeBuilder out = new RopeBuilder();
            Optional<Stop> stop = Optional.empty();
            try {
                machine.render(template.path(), source, template.named(), template.conditions(), out);
            } catch (Problem problem) {
                stop = Optional.of(machine.stop(problem));
            } catch (OutOfBounds stopped) {
                stop = Optional.of(new Stop(String.valueOf(stopped.getMessage()), Set.of(), List.of()));
            } catch (StackOverflowError deep) {
                // A dict that holds itself has no bottom; nothing but this file's run stands on the stack.
                stop = Optional.of(new Stop("values or templates are nested too deeply", Set.of(), List.of()));
            }
            Rope text = out.build().replace(Printing.NO_VALUE, Rope.EMPTY);
            return new RenderedFile(template.path(), template.file(), text, stop);
        }
    }
}
