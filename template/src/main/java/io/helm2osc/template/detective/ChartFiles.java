package io.helm2osc.template.detective;

import io.helm2osc.chart.FileTree;
import io.helm2osc.template.print.YamlText;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Text;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `.Files`: the files of a chart that are neither templates nor known to Helm by their name.
///
/// @param folder of the chart in the root's unpacked tree, with a slash behind it unless it is the root
record ChartFiles(String folder, FileTree files) implements Thing {
    private static final Set<String> HELMS_OWN = Set.of(
            "Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json", "requirements.yaml", "requirements.lock");

    static ChartFiles of(ChartNode chart) {
        FileTree files = chart.chart()
                .files()
                .filter(path ->
                        !HELMS_OWN.contains(path) && !path.startsWith("templates/") && !path.startsWith("charts/"));
        return new ChartFiles(chart.folder().isEmpty() ? "" : chart.folder() + "/", files);
    }

    @Override
    public Origin origin() {
        return Origin.NONE;
    }

    @Override
    public String typeName() {
        return "engine.files";
    }

    @Override
    public Value member(String name, List<Value> arguments) {
        return switch (name) {
            case "Get", "GetBytes" -> new Text(content(argument(arguments)));
            case "Glob" -> new ChartFiles(folder, files.filter(FileGlob.of(argument(arguments))::matches));
            case "Lines" -> new Items(lines(content(argument(arguments))), Origin.NONE);
            case "AsConfig" -> new Text(byBaseName(false));
            case "AsSecrets" -> new Text(byBaseName(true));
            default -> throw new Problem("can't evaluate field " + name + " in type " + typeName());
        };
    }

    @Override
    public Optional<Dict> entries() {
        Dict dict = new Dict(Origin.NONE);
        files.paths().forEach(path -> dict.put(path, new Text(content(path))));
        return Optional.of(dict);
    }

    private static String argument(List<Value> arguments) {
        if (arguments.isEmpty()) {
            throw new Problem("wrong number of args: a file's name is missing");
        }
        return arguments.getFirst().toString();
    }

    private Rope content(String path) {
        return files.text(path)
                .map(text -> Rope.of(text, new Origin.FromFile(folder + path, 0)))
                .orElse(Rope.EMPTY);
    }

    private static List<Value> lines(Rope content) {
        List<Value> lines = new ArrayList<>();
        content.split("\n").forEach(line -> lines.add(new Text(line)));
        if (content.isEmpty() || content.text().endsWith("\n")) {
            lines.removeLast();
        }
        return lines;
    }

    private Rope byBaseName(boolean encoded) {
        Dict dict = new Dict(Origin.NONE);
        for (String path : files.paths()) {
            Rope content = content(path);
            String base64 = files.find(path)
                    .map(bytes -> Base64.getEncoder().encodeToString(bytes.toArray()))
                    .orElse("");
            dict.put(
                    path.substring(path.lastIndexOf('/') + 1),
                    new Text(encoded ? Rope.of(base64, content.origin()) : content));
        }
        return YamlText.of(dict);
    }

    @Override
    public Rope printed() {
        return Rope.of("files");
    }
}
