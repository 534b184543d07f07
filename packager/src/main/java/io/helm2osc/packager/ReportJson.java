package io.helm2osc.packager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.packager.OscPackage.Packed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The report of a conversion, as the packager completes it: `findings` gets what the rules say, `package` what was
/// made.
record ReportJson(ObjectNode root) {

    private static final String FINDINGS = "findings";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    // Jackson's own indenter takes the line end of the machine.
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER));

    /// Reads what the transformer wrote; an empty file is an empty report.
    static ReportJson parse(Bytes report) {
        try {
            JsonNode node = MAPPER.readTree(report.asUtf8());
            return new ReportJson(node instanceof ObjectNode object ? object : MAPPER.createObjectNode());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the report is no JSON", e);
        }
    }

    /// What was found before the rules were asked.
    List<Finding> findings() {
        return StreamSupport.stream(root.path(FINDINGS).spliterator(), false)
                .map(ReportJson::finding)
                .toList();
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                node.path("rule").asText(),
                Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
                node.path("where").asText(),
                node.path("message").asText());
    }

    /// The report with all findings and the package that was made.
    Bytes with(List<Finding> findings, String fileName, Packed archive, Optional<Packed> relocated) {
        ObjectNode completed = root.deepCopy();
        ArrayNode list = completed.putArray(FINDINGS);
        findings.forEach(finding -> list.addObject()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("where", finding.where())
                .put("message", finding.message()));
        describe(completed.putObject("package"), fileName, archive);
        relocated.ifPresent(twin -> describe(completed.putObject("relocatedPackage"), fileName, twin));
        try {
            return Bytes.utf8(WRITER.writeValueAsString(completed) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a report holds nothing that cannot be written", e);
        }
    }

    private static void describe(ObjectNode node, String fileName, Packed packed) {
        node.put("fileName", fileName)
                .put("size", packed.archive().size())
                .put("digest", packed.archive().digest().value())
                .put("contentDigest", packed.contentDigest().value());
    }
}
