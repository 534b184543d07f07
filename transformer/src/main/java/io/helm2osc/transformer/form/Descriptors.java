package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a form as the descriptors of a CSD (osc-spec §5.4).
record Descriptors(OscProfile profile) {

    private static final String DEPENDENCY = "urn:alm:descriptor:com.tectonic.ui:fieldDependency:";
    private static final String HIDDEN = "urn:alm:descriptor:com.huawei.ui:hidden";

    List<Map<String, Object>> of(ConsoleForm form) {
        List<Map<String, Object>> descriptors = new ArrayList<>();
        form.fields()
                .forEach(field -> descriptors.add(descriptor(
                        field.path(),
                        field.label(),
                        field.help(),
                        Stream.concat(
                                        field.control().urns(profile).stream(),
                                        field
                                                .dependsOn()
                                                .map(setting ->
                                                        DEPENDENCY + specPath(setting.path()) + ":" + setting.value())
                                                .stream())
                                .toList())));
        form.hidden()
                .forEach(path -> descriptors.add(descriptor(
                        path, Labels.of(path), "Part of an image's address, which OSC fills in.", List.of(HIDDEN))));
        return descriptors;
    }

    private Map<String, Object> descriptor(ValuesPath path, String label, String help, List<String> urns) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("path", specPath(path).toString());
        descriptor.put("displayName", label);
        descriptor.put("description", help);
        if (!urns.isEmpty()) {
            descriptor.put("x-descriptors", urns);
        }
        return descriptor;
    }

    private ValuesPath specPath(ValuesPath path) {
        return switch (profile.values()) {
            case SPEC -> path;
            case SPEC_VALUES -> ValuesPath.of("values").append(path);
        };
    }
}
