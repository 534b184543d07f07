package io.helm2osc.transformer.form;

import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.crd.CrdNames;
import io.helm2osc.transformer.crd.ObservedValues;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.yaml.JsonWriter;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The CustomServiceDefinition of a package: the form over the custom resource (osc-spec §5).
///
/// @param yaml the file's text
public record CsdDocument(String yaml) {

    /// Where the file stands in the package.
    public static final String PATH = "manifests/helmrelease_csd.yaml";

    /// The CSD that goes with a CRD.
    ///
    /// @param form over the values of the CRD
    /// @param vendor files that take effect when the CSD names them
    public static CsdDocument of(
            ChartMetadata chart,
            CrdDocument crd,
            ObservedValues values,
            ConsoleForm form,
            VendorFiles vendor,
            OscProfile profile) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("CRDRef", reference(crd.names(), profile));
        spec.put("displayName", chart.name());
        spec.put(
                "description",
                chart.description()
                        .map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .orElse(chart.name() + " instance"));
        spec.put("role", "serviceEntity");
        if (!vendor.requirements().isEmpty()) {
            spec.put("capabilityRequirements", vendor.requirements());
        }
        List<Map<String, Object>> descriptors = new Descriptors(profile).of(form);
        if (!descriptors.isEmpty()) {
            spec.put("descriptors", Map.of("spec", descriptors));
        }
        spec.put(
                "defaultConfiguration",
                JsonWriter.pretty(new ExampleResource(crd.names(), profile).of(values.own(), form.hidden())));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "osc.io/v1beta1");
        document.put("kind", "CustomServiceDefinition");
        document.put("metadata", Map.of("name", "helmrelease-csd"));
        document.put("spec", spec);
        return new CsdDocument(YamlWriter.write(document));
    }

    private static Map<String, Object> reference(CrdNames names, OscProfile profile) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("apiVersion", "apiextensions.k8s.io/v1");
        reference.put("kind", "CustomResourceDefinition");
        switch (profile.crdReference()) {
            case NAME -> reference.put("name", names.crdName());
            case METADATA_NAME -> reference.put("metadata", Map.of("name", names.crdName()));
        }
        return reference;
    }
}
