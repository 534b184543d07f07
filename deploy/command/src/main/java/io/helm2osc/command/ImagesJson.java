package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.transformer.report.ImageStory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What became of one chart and its images, for machines. Images have the form that they have in the report.
final class ImagesJson {

    private ImagesJson() {}

    static Map<String, Object> of(ChartResult result, Optional<WantedImage> wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("input", result.input().place());
        switch (result) {
            case Packed packed -> {
                json.put("chart", chart(packed));
                json.put(
                        "images",
                        packed.transformed().stories().stream()
                                .filter(story ->
                                        wanted.map(image -> image.is(story)).orElse(true))
                                .map(ImageStory::toPlain)
                                .toList());
            }
            case Refused refused ->
                json.put(
                        "refused",
                        problem(refused.why().code().code(), refused.why().message()));
            case Failed failed ->
                json.put("failed", problem(failed.why().code(), failed.why().message()));
        }
        return json;
    }

    private static Map<String, Object> chart(Packed packed) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("name", packed.transformed().identity().name());
        chart.put("version", packed.transformed().identity().version());
        return chart;
    }

    private static Map<String, Object> problem(String code, String message) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("code", code);
        problem.put("message", message);
        return problem;
    }
}
