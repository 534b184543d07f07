package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.FileTree;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final Set<String> SOURCES = Set.of("ISV", "OpenSource", "HuaweiProvided");
    private static final Set<String> ARCHITECTURES = Set.of("x86_64", "aarch64");
    private static final Set<String> DEVICES = Set.of("CPU", "GPU", "NPU");
    private static final Set<String> SCENES = Set.of("CCE", "UCS");

    String text() {
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
        metadata.put("source", annotation("source").filter(SOURCES::contains).orElse("OpenSource"));
        metadata.put("type", "helm");
        metadata.put("architecture", list("architecture", ARCHITECTURES, "x86_64"));
        metadata.put("capabilities", List.of("Basic Install"));
        putIfAny(metadata, "categories", list("categories"));
        metadata.put("devices", list("devices", DEVICES, "CPU"));
        putIfAny(metadata, "industries", list("industries"));
        Logo.in(files).ifPresent(logo -> metadata.put("logo", logo.toPlain()));
        putIfAny(
                metadata,
                "maintainers",
                chart.maintainers().stream().map(MetadataYaml::maintainer).toList());
        provider().ifPresent(provider -> metadata.put("provider", provider));
        metadata.put("scenes", list("scenes", SCENES, "CCE"));
        putIfAny(metadata, "links", links());
        return YamlWriter.write(metadata);
    }

    private Optional<String> detail() {
        return chart.description()
                .or(() -> Readme.in(files).map(Bytes::asUtf8))
                .map(text -> ShortText.cut(text.strip(), DETAIL))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> annotation(String key) {
        return Optional.ofNullable(chart.annotations().get(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /// An annotation's values, which commas separate (osc-spec §10).
    private List<String> list(String key) {
        return annotation(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> list(String key, Set<String> legal, String otherwise) {
        List<String> values = list(key).stream().filter(legal::contains).toList();
        return values.isEmpty() ? List.of(otherwise) : values;
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
