package io.helm2osc.api.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.request.ConversionRequest;
import io.helm2osc.api.request.Parts;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.pipeline.ArtifactStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// Reads a form whose part `chart` is a packed chart, and puts the chart into the artifact store.
@Singleton
class UploadReader {

    private static final String CHART = "chart";

    private final ArtifactStore artifacts;

    UploadReader(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    ConversionRequest read(MultipartFormDataInput form) {
        Map<String, Collection<FormValue>> parts = new HashMap<>(form.getValues());
        FormValue chart = one(CHART, parts.getOrDefault(CHART, List.of()));
        parts.remove(CHART);
        Map<String, String> texts = new HashMap<>();
        parts.forEach((name, values) -> texts.put(name, text(name, one(name, values))));
        var options = new Parts(texts).options();
        return new ConversionRequest(new ChartSource.Uploaded(stored(chart).digest()), options);
    }

    private ArtifactReference stored(FormValue chart) {
        if (!chart.isFileItem()) {
            throw malformed(CHART, "The part \"chart\" is a file: curl -F chart=@my-chart-1.2.3.tgz");
        }
        try {
            int limit = Limits.DEFAULT.archive().compressedBytes();
            Bodies.checkSize(chart.getFileItem().getFileSize(), limit, CHART);
            try (InputStream content = chart.getFileItem().getInputStream()) {
                return artifacts.put(content, ArtifactReference.CHART_MEDIA_TYPE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }

    private static String text(String name, FormValue value) {
        if (!value.isFileItem()) {
            return value.getValue();
        }
        try (InputStream content = value.getFileItem().getInputStream()) {
            return new String(Bodies.read(content, Bodies.JSON_BYTES), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + name + " cannot be read", e);
        }
    }

    private static FormValue one(String name, Collection<FormValue> values) {
        if (values.size() != 1) {
            throw malformed(name, "The request has this part once.");
        }
        return values.iterator().next();
    }

    private static RefusedException malformed(String where, String message) {
        return new RefusedException(RefusalCode.REQUEST_MALFORMED, where, message);
    }
}
