package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.transformer.form.ConsoleForm;
import io.helm2osc.transformer.form.FormField;
import io.helm2osc.transformer.form.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows a form in the terminal as a person would see it in the console.
final class FormText {

    private static final int LABEL = 44;
    private static final int HELP = 110;
    private static final int SAID = 60;

    private FormText() {}

    static List<String> lines(Packed packed) {
        ConsoleForm form = packed.transformed().form();
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d fields, %d image addresses hidden"
                .formatted(packed.title(), form.fields().size(), form.hidden().size()));
        int screen = 0;
        Optional<Group> group = Optional.empty();
        for (FormField field : form.fields()) {
            if (field.screen() != screen) {
                screen = field.screen();
                group = Optional.empty();
                lines.add("");
                lines.add("== Screen %d ==".formatted(screen));
            }
            if (!group.equals(Optional.of(field.group()))) {
                group = Optional.of(field.group());
                lines.add("");
                lines.add(field.group().title());
            }
            lines.addAll(of(field));
        }
        return lines;
    }

    private static List<String> of(FormField field) {
        List<String> lines = new ArrayList<>();
        String label = Line.plain(field.label());
        lines.add("  %s %s"
                .formatted(label + " ".repeat(Math.max(1, LABEL - label.length())), Line.plain(control(field))));
        String help = Line.plain(field.help());
        // What stands there when the chart says nothing is the path, which follows.
        if (!help.contains(field.path().toString()) || help.length() > SAID) {
            lines.add("      " + (help.length() <= HELP ? help : help.substring(0, HELP - 3) + "..."));
        }
        String when = field.dependsOn()
                .map(setting -> ", only if %s is %s".formatted(setting.path(), setting.value()))
                .orElse("");
        lines.add("      " + Line.plain(field.path() + when));
        return lines;
    }

    private static String control(FormField field) {
        String preset = field.preset().orElse("");
        return switch (field.control().kind()) {
            case SWITCH -> preset.equals("true") ? "(on)" : "(off)";
            case SELECT -> "<" + String.join(" | ", choices(field, preset)) + ">";
            case PASSWORD -> "[" + (preset.isEmpty() ? "" : "********") + "] password";
            case RESOURCES -> "[requests and limits]";
            case LIST -> "[list]";
            case TEXT -> "[" + preset + "]";
            case NUMBER, POD_COUNT, IMAGE_PULL_POLICY, SECRET, CONFIG_MAP ->
                "[" + preset + "] " + field.control().kind().words();
        };
    }

    private static List<String> choices(FormField field, String preset) {
        return field.control().choices().stream()
                .map(choice -> choice.equals(preset) ? "*" + choice + "*" : choice)
                .toList();
    }
}
