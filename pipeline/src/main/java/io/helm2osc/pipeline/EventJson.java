package io.helm2osc.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.Tenant;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.contract.WatchName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The one JSON codec of the events: the data of a CloudEvent to and from bytes, as the schemas in `contract` say.
/// Unknown fields are ignored, so that an older reader understands a newer writer; missing ones are an error.
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(module())
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /// How the words of `contract` are spelled in JSON, for an object mapper that shows parts of events elsewhere.
    /// Such a mapper also needs [Jdk8Module].
    public static Module module() {
        return new SimpleModule("helm2osc-contract")
                .setMixInAnnotation(ChartSource.class, ByKind.class)
                .setMixInAnnotation(CatalogRequest.CatalogCharts.class, ByPlace.class)
                .setMixInAnnotation(Watch.Schedule.class, ByRule.class)
                .addSerializer(new AsText<>(WatchName.class, WatchName::value))
                .addDeserializer(WatchName.class, new FromText<>(WatchName.class, WatchName::new))
                .addSerializer(new AsText<>(Duration.class, Duration::toString))
                .addDeserializer(Duration.class, new FromText<>(Duration.class, EventJson::duration))
                .addSerializer(new AsText<>(CatalogId.class, CatalogId::value))
                .addDeserializer(CatalogId.class, new FromText<>(CatalogId.class, CatalogId::new))
                .addSerializer(new AsText<>(Instant.class, Instant::toString))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, EventJson::instant))
                .addSerializer(AsText.lowerCase(CatalogRequest.Policy.class))
                .addDeserializer(CatalogRequest.Policy.class, FromText.lowerCase(CatalogRequest.Policy.class))
                .addSerializer(AsText.lowerCase(CatalogEvent.Progress.class))
                .addDeserializer(CatalogEvent.Progress.class, FromText.lowerCase(CatalogEvent.Progress.class))
                .addSerializer(AsText.lowerCase(CatalogReportRow.Compared.class))
                .addDeserializer(CatalogReportRow.Compared.class, FromText.lowerCase(CatalogReportRow.Compared.class))
                .addSerializer(new AsText<>(ConversionId.class, ConversionId::value))
                .addDeserializer(ConversionId.class, new FromText<>(ConversionId.class, ConversionId::new))
                .addSerializer(new AsText<>(Tenant.class, Tenant::name))
                .addDeserializer(Tenant.class, new FromText<>(Tenant.class, Tenant::new))
                .addSerializer(new AsText<>(Digest.class, Digest::value))
                .addDeserializer(Digest.class, new FromText<>(Digest.class, Digest::new))
                .addSerializer(new AsText<>(RefusalCode.class, RefusalCode::code))
                .addDeserializer(RefusalCode.class, new FromText<>(RefusalCode.class, EventJson::refusalCode))
                .addSerializer(AsText.lowerCase(PackageFormat.class))
                .addDeserializer(PackageFormat.class, FromText.lowerCase(PackageFormat.class))
                .addSerializer(AsText.lowerCase(Completeness.class))
                .addDeserializer(Completeness.class, FromText.lowerCase(Completeness.class))
                .addSerializer(AsText.lowerCase(Severity.class))
                .addDeserializer(Severity.class, FromText.lowerCase(Severity.class));
    }

    /// The event as UTF-8 JSON; the same event always gives the same bytes.
    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("every event can be written", e);
        }
    }

    /// The event of this type that stands in the JSON.
    ///
    /// @throws IOException when it does not; the message names the place and is fit for people to read
    public static Event read(EventType type, byte[] json) throws IOException {
        return Optional.<Event>ofNullable(MAPPER.readValue(json, data(type)))
                .orElseThrow(() -> new IOException("The data is null."));
    }

    /// A document that is made of the same words, such as the report of a catalog.
    public static byte[] writeDocument(Object document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("every document can be written", e);
        }
    }

    /// The document of this type that stands in the JSON.
    ///
    /// @throws IOException when it does not
    public static <T> T readDocument(Class<T> type, byte[] json) throws IOException {
        return Optional.ofNullable(MAPPER.readValue(json, type)).orElseThrow(() -> new IOException("It is null."));
    }

    private static Class<? extends Event> data(EventType type) {
        return switch (type) {
            case CONVERSION_REQUESTED -> ConversionEvent.ConversionRequested.class;
            case CHART_FETCHED -> ConversionEvent.ChartFetched.class;
            case CHART_TRANSFORMED -> ConversionEvent.ChartTransformed.class;
            case PACKAGE_READY -> ConversionEvent.PackageReady.class;
            case CONVERSION_REFUSED -> ConversionEvent.ConversionRefused.class;
            case CONVERSION_FAILED -> ConversionEvent.ConversionFailed.class;
            case CATALOG_REQUESTED -> CatalogEvent.CatalogRequested.class;
            case CATALOG_STARTED -> CatalogEvent.CatalogStarted.class;
            case CATALOG_COMPLETED -> CatalogEvent.CatalogCompleted.class;
            case CATALOG_LISTED -> CatalogEvent.CatalogListed.class;
            case CATALOG_UNREADABLE -> CatalogEvent.CatalogUnreadable.class;
            case CATALOG_CANCELLED -> CatalogEvent.CatalogCancelled.class;
            case CATALOG_RETRIED -> CatalogEvent.CatalogRetried.class;
            case CONVERSION_NOTED -> CatalogEvent.ConversionNoted.class;
            case WATCH_SET -> WatchEvent.WatchSet.class;
            case WATCH_TICKED -> WatchEvent.WatchTicked.class;
            case WATCH_REMOVED -> WatchEvent.WatchRemoved.class;
        };
    }

    private static RefusalCode refusalCode(String text) {
        return RefusalCode.of(text).orElseThrow(() -> new IllegalArgumentException("no such refusal code"));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no time", e);
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no duration", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ChartSource.FromUrl.class, name = "url"),
        @JsonSubTypes.Type(value = ChartSource.FromRepository.class, name = "repository"),
        @JsonSubTypes.Type(value = ChartSource.FromRegistry.class, name = "registry"),
        @JsonSubTypes.Type(value = ChartSource.Uploaded.class, name = "uploaded")
    })
    private interface ByKind {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CatalogRequest.CatalogCharts.OfRepository.class, name = "repository"),
        @JsonSubTypes.Type(value = CatalogRequest.CatalogCharts.OfList.class, name = "list")
    })
    private interface ByPlace {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Watch.Schedule.Every.class, name = "every"),
        @JsonSubTypes.Type(value = Watch.Schedule.Cron.class, name = "cron")
    })
    private interface ByRule {}
}
