package io.helm2osc.transformer.shapes;

import io.helm2osc.chart.FileTree;
import io.helm2osc.transformer.ChartFixture;
import java.util.List;

/// A way in which charts name an image, as the smallest chart that does so, and what is to become of it.
///
/// @param name what the way is
/// @param chart the chart
/// @param slots lines of mapping.yaml that take the parts of its address
/// @param found how many images there are; all of them have to follow values.yaml
/// @param changedLines how many lines of the chart may change
record ShapeOfImages(String name, ChartFixture chart, List<String> slots, int found, int changedLines) {

    /// The chart without a template of its own.
    static ChartFixture chart(String values) {
        return ChartFixture.named("demo", "1.0.0")
                .chartYaml("appVersion: \"2.4.1\"\n")
                .values(values)
                .with("templates/settings.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: s}\n")
                .with("README.md", "# Demo\n");
    }

    /// A shape of one pod whose container has this image, as it stands in the template.
    static ShapeOfImages inPod(String name, String values, String image) {
        return of(name, chart(values).with("templates/pod.yaml", pod("p", image)));
    }

    /// A shape of a chart that is put together elsewhere.
    static ShapeOfImages of(String name, ChartFixture chart) {
        return new ShapeOfImages(name, chart, List.of(), 1, 0);
    }

    ShapeOfImages mapsTo(String... lines) {
        return new ShapeOfImages(name, chart, List.of(lines), found, changedLines);
    }

    ShapeOfImages images(int number) {
        return new ShapeOfImages(name, chart, slots, number, changedLines);
    }

    ShapeOfImages changes(int lines) {
        return new ShapeOfImages(name, chart, slots, found, lines);
    }

    static String pod(String name, String image) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: %s}
                spec:
                  containers:
                    - name: c
                      image: "%s"
                """.formatted(name, image);
    }

    FileTree files() {
        return chart.files();
    }

    @Override
    public String toString() {
        return name;
    }
}
