package io.helm2osc.transformer.form;

import io.helm2osc.transformer.profile.OscProfile;
import java.util.List;

/// How the console asks for a value (osc-spec §5.4).
///
/// @param choices of a select, in the order in which they are shown; none for everything else
public record Control(Kind kind, List<String> choices) {

    private static final String UI = "urn:alm:descriptor:com.tectonic.ui:";

    /// What there is to ask with.
    public enum Kind {
        /// What the console makes of a boolean of the CRD by itself.
        SWITCH,
        /// What the console makes of a number of the CRD by itself.
        NUMBER,
        /// What the console makes of a list of the CRD by itself.
        LIST,
        TEXT,
        PASSWORD,
        POD_COUNT,
        IMAGE_PULL_POLICY,
        SELECT,
        SECRET,
        CONFIG_MAP,
        RESOURCES;

        /// In the words of a person.
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    public Control {
        choices = List.copyOf(choices);
    }

    static Control of(Kind kind) {
        return new Control(kind, List.of());
    }

    static Control select(List<String> choices) {
        return new Control(Kind.SELECT, choices);
    }

    /// The x-descriptors that ask for it.
    List<String> urns(OscProfile profile) {
        return switch (kind) {
            case SWITCH, NUMBER, LIST -> List.of();
            case TEXT -> List.of(UI + "text");
            case PASSWORD -> List.of(UI + "password");
            case POD_COUNT -> List.of(UI + "podCount");
            case IMAGE_PULL_POLICY -> List.of(UI + "imagePullPolicy");
            case SELECT ->
                choices.stream().map(choice -> UI + "select:" + choice).toList();
            case SECRET -> List.of("urn:alm:descriptor:io.kubernetes:Secret");
            case CONFIG_MAP -> List.of("urn:alm:descriptor:io.kubernetes:ConfigMap");
            case RESOURCES -> List.of(profile.resourcesUrn());
        };
    }
}
