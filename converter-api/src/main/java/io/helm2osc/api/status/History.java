package io.helm2osc.api.status;

import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of one conversion: at most one event of each type, in the order of the stages.
///
/// The events of the different topics come in any order and more than once; the history is the same whatever the
/// order, and an event that is seen again changes nothing.
public record History(List<SeenEvent> events) {

    public History {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a history begins with an event");
        }
        events = events.stream().sorted(Comparator.comparing(SeenEvent::type)).toList();
    }

    /// The history that has seen this event only.
    public static History of(SeenEvent first) {
        return new History(List.of(first));
    }

    /// The history that has seen this event too; this one, if that changes nothing.
    public History with(SeenEvent seen) {
        Optional<SeenEvent> known = find(seen.type());
        if (known.isPresent() && !replaces(seen, known.get())) {
            return this;
        }
        List<SeenEvent> all = new ArrayList<>(events);
        known.ifPresent(all::remove);
        all.add(seen);
        return new History(all);
    }

    /// How far it is. A package or a refusal is the last word, and the first of them stands. A failure is not:
    /// asked again, the stages may come through.
    public ConversionState state() {
        return lastWord()
                .or(() -> current().stream().max(Comparator.comparing(SeenEvent::type)))
                .map(seen -> ConversionState.after(seen.event()))
                .orElseThrow();
    }

    /// The events that count: all, or those of the latest attempt when one failed before it.
    public List<SeenEvent> current() {
        Optional<Instant> overcome = find(EventType.CONVERSION_FAILED)
                .map(SeenEvent::at)
                .filter(failed -> lastWord().isPresent() || askedAfter(failed));
        return overcome.map(failed -> events.stream()
                        .filter(seen -> isLastWord(seen.type()) || seen.at().isAfter(failed))
                        .toList())
                .orElse(events);
    }

    /// Why it was refused, or failed, if that is its state.
    public Optional<String> code() {
        return switch (state()) {
            case REFUSED ->
                find(ConversionRefused.class)
                        .map(event -> event.refusal().code().code());
            case FAILED ->
                find(ConversionFailed.class).map(event -> event.fault().code());
            case REQUESTED, FETCHED, TRANSFORMED, READY -> Optional.empty();
        };
    }

    /// The conversion.
    public ConversionId id() {
        return anEvent().conversionId();
    }

    /// Where the chart comes from.
    public ChartSource source() {
        return anEvent().source();
    }

    /// Whose conversion it is; empty when it is nobody's in particular, and until an event was seen that tells.
    public Optional<Tenant> tenant() {
        return events.stream().flatMap(seen -> seen.event().tenant().stream()).findFirst();
    }

    /// The chart's name and version, once somebody has read them.
    public Optional<ChartIdentity> chart() {
        return events.reversed().stream()
                .flatMap(seen -> chart(seen.event()).stream())
                .findFirst();
    }

    /// The first event's time.
    public Instant begun() {
        return times().min(Comparator.naturalOrder()).orElseThrow();
    }

    /// The last event's time.
    public Instant changed() {
        return times().max(Comparator.naturalOrder()).orElseThrow();
    }

    /// The event of this type, if it was seen.
    public Optional<SeenEvent> find(EventType type) {
        return events.stream().filter(seen -> seen.type() == type).findFirst();
    }

    /// The data of the event of this type, if it was seen.
    public <E extends ConversionEvent> Optional<E> find(Class<E> type) {
        return events.stream()
                .map(SeenEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /// What a reader who has seen the event of this type has yet to see.
    public List<SeenEvent> after(EventType seen) {
        boolean begunAnew = seen.isTerminal() && !state().isTerminal();
        return current().stream()
                .filter(each -> begunAnew || each.type().compareTo(seen) > 0)
                .toList();
    }

    private static boolean replaces(SeenEvent seen, SeenEvent known) {
        return isLastWord(seen.type())
                ? seen.at().isBefore(known.at())
                : seen.at().isAfter(known.at());
    }

    private static boolean isLastWord(EventType type) {
        return type == EventType.PACKAGE_READY || type == EventType.CONVERSION_REFUSED;
    }

    private Optional<SeenEvent> lastWord() {
        return events.stream().filter(seen -> isLastWord(seen.type())).min(Comparator.comparing(SeenEvent::at));
    }

    private boolean askedAfter(Instant failed) {
        return find(EventType.CONVERSION_REQUESTED)
                .filter(asked -> asked.at().isAfter(failed))
                .isPresent();
    }

    private static Optional<ChartIdentity> chart(ConversionEvent event) {
        return switch (event) {
            case ConversionRequested e -> Optional.empty();
            case ChartFetched e -> Optional.of(e.chart());
            case ChartTransformed e -> Optional.of(e.chart());
            case PackageReady e -> Optional.of(e.chart());
            case ConversionRefused e -> e.chart();
            case ConversionFailed e -> Optional.empty();
        };
    }

    private ConversionEvent anEvent() {
        return events.getFirst().event();
    }

    private Stream<Instant> times() {
        return events.stream().map(SeenEvent::at);
    }
}
