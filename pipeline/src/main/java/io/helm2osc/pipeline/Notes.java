package io.helm2osc.pipeline;

import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogEvent.Progress;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.WatchEvent;
import java.util.Optional;

/// What those who count conversions need to hear of an event. It goes out in the event's own transaction, so that
/// what is counted is what was announced.
final class Notes {

    private Notes() {}

    /// The note on this event, if it is worth one: a conversion that has begun, or has ended.
    static Optional<ConversionNoted> on(Event event) {
        return switch (event) {
            case ChartFetched e ->
                Optional.of(new ConversionNoted(
                        e.conversionId(), Progress.FETCHED, Optional.of(content(e)), Optional.empty()));
            case PackageReady e -> ended(e.conversionId(), Progress.READY, Optional.empty());
            case ConversionRefused e ->
                ended(
                        e.conversionId(),
                        Progress.REFUSED,
                        Optional.of(e.refusal().code().code()));
            case ConversionFailed e ->
                ended(e.conversionId(), Progress.FAILED, Optional.of(e.fault().code()));
            case ConversionRequested e -> Optional.empty();
            case ChartTransformed e -> Optional.empty();
            case CatalogEvent e -> Optional.empty();
            case WatchEvent e -> Optional.empty();
        };
    }

    private static Optional<ConversionNoted> ended(ConversionId id, Progress progress, Optional<String> code) {
        return Optional.of(new ConversionNoted(id, progress, Optional.empty(), code));
    }

    private static ConversionId content(ChartFetched event) {
        return ConversionId.derive(
                new ChartSource.Uploaded(event.archive().digest()), event.options(), ConverterVersion.CURRENT);
    }
}
