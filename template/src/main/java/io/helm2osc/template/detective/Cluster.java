package io.helm2osc.template.detective;

import io.helm2osc.chart.SemVer;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `.Capabilities`: what the engine says of a cluster that it has never seen.
final class Cluster {
    private static final Origin KUBE_VERSION = new Origin.FromRelease("Capabilities.KubeVersion", 0);
    private static final Origin API_VERSIONS = new Origin.FromRelease("Capabilities.APIVersions", 0);
    private static final Origin HELM_VERSION = new Origin.FromRelease("Capabilities.HelmVersion", 0);

    private Cluster() {}

    static Value of(String kubeVersion) {
        Map<String, Value> fields = Map.of(
                "KubeVersion", kubernetes(kubeVersion),
                "APIVersions", new ApiVersions(),
                "HelmVersion", helm());
        return new Fields("*common.Capabilities", fields, Rope.of("capabilities"), Origin.NONE);
    }

    private static Value kubernetes(String kubeVersion) {
        String text = kubeVersion.startsWith("v") ? kubeVersion : "v" + kubeVersion;
        Map<String, Value> fields = new HashMap<>();
        for (String name : List.of("Version", "GitVersion", "String")) {
            fields.put(name, Value.text(text, KUBE_VERSION));
        }
        SemVer.parseLoose(kubeVersion).ifPresent(version -> {
            fields.put("Major", Value.text(Long.toString(version.major()), KUBE_VERSION));
            fields.put("Minor", Value.text(Long.toString(version.minor()), KUBE_VERSION));
        });
        return new Fields("common.KubeVersion", fields, Rope.of(text, KUBE_VERSION), KUBE_VERSION);
    }

    private static Value helm() {
        Map<String, Value> fields = Map.of(
                "Version", Value.text("v3.21", HELM_VERSION),
                "GitCommit", Value.text("", HELM_VERSION),
                "GitTreeState", Value.text("", HELM_VERSION),
                "GoVersion", Value.text("go1.25.10", HELM_VERSION));
        return new Fields("version.BuildInfo", fields, Rope.of("v3.21", HELM_VERSION), HELM_VERSION);
    }

    /// `.Capabilities.APIVersions`
    private record ApiVersions() implements Thing {
        private static final Set<String> KNOWN = Set.of(
                "v1",
                "admissionregistration.k8s.io/v1",
                "admissionregistration.k8s.io/v1alpha1",
                "admissionregistration.k8s.io/v1beta1",
                "internal.apiserver.k8s.io/v1alpha1",
                "apps/v1",
                "apps/v1beta1",
                "apps/v1beta2",
                "authentication.k8s.io/v1",
                "authentication.k8s.io/v1alpha1",
                "authentication.k8s.io/v1beta1",
                "authorization.k8s.io/v1",
                "authorization.k8s.io/v1beta1",
                "autoscaling/v1",
                "autoscaling/v2",
                "autoscaling/v2beta1",
                "autoscaling/v2beta2",
                "batch/v1",
                "batch/v1beta1",
                "certificates.k8s.io/v1",
                "certificates.k8s.io/v1beta1",
                "certificates.k8s.io/v1alpha1",
                "coordination.k8s.io/v1alpha2",
                "coordination.k8s.io/v1beta1",
                "coordination.k8s.io/v1",
                "discovery.k8s.io/v1",
                "discovery.k8s.io/v1beta1",
                "events.k8s.io/v1",
                "events.k8s.io/v1beta1",
                "extensions/v1beta1",
                "flowcontrol.apiserver.k8s.io/v1",
                "flowcontrol.apiserver.k8s.io/v1beta1",
                "flowcontrol.apiserver.k8s.io/v1beta2",
                "flowcontrol.apiserver.k8s.io/v1beta3",
                "networking.k8s.io/v1",
                "networking.k8s.io/v1beta1",
                "node.k8s.io/v1",
                "node.k8s.io/v1alpha1",
                "node.k8s.io/v1beta1",
                "policy/v1",
                "policy/v1beta1",
                "rbac.authorization.k8s.io/v1",
                "rbac.authorization.k8s.io/v1beta1",
                "rbac.authorization.k8s.io/v1alpha1",
                "resource.k8s.io/v1",
                "resource.k8s.io/v1beta2",
                "resource.k8s.io/v1beta1",
                "resource.k8s.io/v1alpha3",
                "scheduling.k8s.io/v1alpha1",
                "scheduling.k8s.io/v1beta1",
                "scheduling.k8s.io/v1",
                "storage.k8s.io/v1beta1",
                "storage.k8s.io/v1",
                "storage.k8s.io/v1alpha1",
                "storagemigration.k8s.io/v1beta1",
                "apiextensions.k8s.io/v1beta1",
                "apiextensions.k8s.io/v1");

        @Override
        public Origin origin() {
            return API_VERSIONS;
        }

        @Override
        public String typeName() {
            return "common.VersionSet";
        }

        @Override
        public Value member(String name, List<Value> arguments) {
            if (!name.equals("Has") || arguments.isEmpty()) {
                throw new Problem("can't evaluate field " + name + " in type " + typeName());
            }
            return new Truth(KNOWN.contains(arguments.getFirst().toString()), API_VERSIONS);
        }

        @Override
        public Rope printed() {
            return Rope.of(KNOWN.stream().sorted().toList().toString().replace(",", ""), API_VERSIONS);
        }
    }
}
