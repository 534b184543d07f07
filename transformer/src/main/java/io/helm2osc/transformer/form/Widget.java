package io.helm2osc.transformer.form;

import io.helm2osc.transformer.profile.OscProfile;
import java.util.List;

/// How the console shows a field (osc-spec §5.4).
enum Widget {
    /// The control that follows from the CRD's type: a switch for a boolean, a number field for a number.
    BY_TYPE,
    TEXT,
    PASSWORD,
    POD_COUNT,
    IMAGE_PULL_POLICY,
    SERVICE_TYPE,
    SECRET,
    CONFIG_MAP,
    RESOURCES,
    HIDDEN;

    private static final String UI = "urn:alm:descriptor:com.tectonic.ui:";

    /// The x-descriptors that ask for it.
    List<String> urns(OscProfile profile) {
        return switch (this) {
            case BY_TYPE -> List.of();
            case TEXT -> List.of(UI + "text");
            case PASSWORD -> List.of(UI + "password");
            case POD_COUNT -> List.of(UI + "podCount");
            case IMAGE_PULL_POLICY -> List.of(UI + "imagePullPolicy");
            case SERVICE_TYPE -> List.of(UI + "select:ClusterIP", UI + "select:NodePort", UI + "select:LoadBalancer");
            case SECRET -> List.of("urn:alm:descriptor:io.kubernetes:Secret");
            case CONFIG_MAP -> List.of("urn:alm:descriptor:io.kubernetes:ConfigMap");
            case RESOURCES -> List.of(profile.resourcesUrn());
            case HIDDEN -> List.of("urn:alm:descriptor:com.huawei.ui:hidden");
        };
    }
}
