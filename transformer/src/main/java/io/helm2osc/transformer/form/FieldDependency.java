package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.usage.Setting;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Finds what a field depends on: a switch or a choice beside it that stands before every use of its value.
///
/// The console follows such a dependency only between fields with the same parent (openshift/console#8120), so that
/// no others are told.
final class FieldDependency {

    private static final String ENABLED = "enabled";

    private FieldDependency() {}

    /// What has to be set on the form so that this field is of use.
    static Optional<Setting> of(Candidate field, Map<ValuesPath, Candidate> form, ValueUses uses) {
        ValuesPath parent = field.path().parent();
        return uses.conditions(field.path()).stream()
                .filter(setting -> setting.path().parent().equals(parent)
                        && !setting.path().equals(field.path()))
                .filter(setting -> isOffered(setting, form))
                .min(Comparator.comparing((Setting setting) -> !isSwitch(setting))
                        .thenComparing(Setting::path)
                        .thenComparing(Setting::value));
    }

    private static boolean isSwitch(Setting setting) {
        return setting.path().lastKey().filter(ENABLED::equals).isPresent();
    }

    private static boolean isOffered(Setting setting, Map<ValuesPath, Candidate> form) {
        Candidate control = form.get(setting.path());
        return control != null
                && switch (control.control().kind()) {
                    case SWITCH -> true;
                    case SELECT -> control.control().choices().contains(setting.value());
                    case NUMBER, LIST, TEXT, PASSWORD, POD_COUNT, IMAGE_PULL_POLICY, SECRET, CONFIG_MAP, RESOURCES ->
                        false;
                };
    }
}
