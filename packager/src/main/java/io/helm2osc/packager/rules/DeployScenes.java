package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What each platform can deploy to.
final class DeployScenes implements PackageRule {

    private static final Map<String, List<String>> LEGAL = Map.of(
            "CCE", List.of("self"),
            "UCS", List.of("self", "partnercloud", "onpremise", "multicloud", "attachedcluster"));

    @Override
    public Origin origin() {
        return Origin.error("L12", "ss_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Map<String, @Nullable Object> scenes = Plain.map(contents.metadata().get("deployScenes"));
        return scenes.keySet().stream()
                .flatMap(platform -> LEGAL.containsKey(platform)
                        ? Choice.strangers(scenes, platform, LEGAL.getOrDefault(platform, List.of()))
                        : Stream.of("the platform %s is not one of %s".formatted(platform, Choice.SCENES)))
                .map(message -> new Problem(PackageContents.METADATA, "deployScenes: " + message))
                .toList();
    }
}
