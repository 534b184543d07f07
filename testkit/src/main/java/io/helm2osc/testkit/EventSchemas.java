package io.helm2osc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.helm2osc.contract.EventType;
import java.util.List;

/// Checks what is on the wire against the schemas that its readers go by.
public final class EventSchemas {

    /// The schemas name each other by addresses; they lie on the class path.
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers ->
                    resolvers.mapPrefix("https://helm2osc.io/schemas/", "classpath:io/helm2osc/contract/schemas/")));

    private EventSchemas() {}

    /// What is wrong with the data of an event of this type; empty when nothing is.
    public static List<String> problems(EventType type, byte[] data) {
        return REGISTRY
                .getSchema(SchemaLocation.of(type.schemaId()))
                .validate(new String(data, UTF_8), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
