package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.FileTree;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// metadata.yaml: what Chart.yaml says, in OSC's fields (osc-spec §2 and §2.1).
record MetadataYaml(ChartMetadata chart, ChartIdentity identity, FileTree files) {

    static final String PATH = "metadata.yaml";

    /// `appVersion` and `briefDescription` are shorter than 64.
    private static final int SHORT = 63;

    private static final int DETAIL = 20_000;

    String text() {
        var annotations = new Annotations(chart.annotations());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", identity.name());
        metadata.put("version", identity.version());
        chart.appVersion().ifPresent(version -> metadata.put("appVersion", ShortText.cut(version, SHORT)));
        metadata.put("alias", identity.name() + ".v" + identity.version());
        metadata.put("displayName", chart.name());
        chart.description()
                .map(description -> ShortText.sentence(description, SHORT))
                .filter(brief -> !brief.isEmpty())
                .ifPresent(brief -> metadata.put("briefDescription", brief));
        detail().ifPresent(detail -> metadata.put("detail", detail));
        metadata.put("source", annotations.source());
        metadata.put("type", "helm");
        metadata.put("architecture", annotations.architecture());
        metadata.put("capabilities", List.of("Basic Install"));
        putIfAny(metadata, "categories", annotations.categories());
        metadata.put("devices", annotations.devices());
        putIfAny(metadata, "industries", annotations.industries());
        Logo.in(files).ifPresent(logo -> metadata.put("logo", logo.toPlain()));
        putIfAny(
                metadata,
                "maintainers",
                chart.maintainers().stream().map(MetadataYaml::maintainer).toList());
        provider().ifPresent(provider -> metadata.put("provider", provider));
        metadata.put("scenes", annotations.scenes());
        putIfAny(metadata, "links", links());
        return YamlWriter.write(metadata);
    }

    private Optional<String> detail() {
        return chart.description()
                .or(() -> Readme.in(files).map(Bytes::asUtf8))
                .map(text -> ShortText.cut(text.strip(), DETAIL))
                .filter(text -> !text.isEmpty());
    }

    private static void putIfAny(Map<String, Object> metadata, String key, List<?> values) {
        if (!values.isEmpty()) {
            metadata.put(key, values);
        }
    }

    private static Map<String, Object> maintainer(ChartMetadata.Maintainer maintainer) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", maintainer.name());
        maintainer.email().ifPresent(email -> plain.put("email", email));
        return plain;
    }

    /// Chart.yaml names no provider; the first maintainer is the nearest to one.
    private Optional<Map<String, Object>> provider() {
        return chart.maintainers().stream().findFirst().map(maintainer -> {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("name", maintainer.name());
            chart.home().or(maintainer::url).ifPresent(url -> plain.put("url", url));
            return plain;
        });
    }

    private List<Map<String, Object>> links() {
        Set<String> sources = new LinkedHashSet<>(chart.sources());
        List<Map<String, Object>> links = new ArrayList<>();
        chart.home().ifPresent(home -> {
            links.add(link("home", home));
            sources.remove(home);
        });
        int number = 0;
        for (String source : sources) {
            number++;
            links.add(link(number == 1 ? "source" : "source " + number, source));
        }
        return links;
    }

    private static Map<String, Object> link(String name, String url) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", name);
        plain.put("url", url);
        return plain;
    }
}
