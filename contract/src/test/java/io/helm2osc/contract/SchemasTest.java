package io.helm2osc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    @ParameterizedTest
    @EnumSource
    void everyEventTypeHasASchemaUnderItsName(EventType type) throws IOException {
        JsonNode schema = schema(type.schemaResource());

        assertThat(schema.path("$schema").asText()).isEqualTo(META_SCHEMA);
        assertThat(schema.path("$id").asText()).isEqualTo(type.schemaId());
        assertThat(problems(schema)).isEmpty();
    }

    @Test
    void refusalCodesAreThoseOfTheRegistry() throws IOException {
        JsonNode common = schema("/io/helm2osc/contract/schemas/common.v1.json");

        assertThat(problems(common)).isEmpty();
        assertThat(common.at("/$defs/refusal/properties/code/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::code)
                        .toList());
    }

    private static JsonNode schema(String resource) throws IOException {
        try (InputStream content = SchemasTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(content);
        }
    }

    private static List<?> problems(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(META_SCHEMA))
                .validate(schema.toString(), InputFormat.JSON);
    }
}
