package io.helm2osc.transformer.profile;

/// Every point that the OSC documentation leaves open or contradicts itself on, as one named setting each (osc-spec
/// §14).
///
/// @param kind how a chart name with hyphens becomes the CRD's kind
/// @param values where in the custom resource the chart's values lie
/// @param crdReference how the CSD names its CRD
/// @param repo what the mapping's address part `repo` stands for
/// @param origin whether mapping.yaml tells the reference that the chart came with, in a key of ours
/// @param lifecycle the whole text of lifecycle.yaml, which is "empty" for charts
/// @param resourcesUrn the x-descriptor of the widget that sets requests and limits
public record OscProfile(
        Kind kind,
        Values values,
        CrdReference crdReference,
        Repo repo,
        Origin origin,
        String lifecycle,
        String resourcesUrn) {

    /// What the pages say where they say something, and the likeliest reading where they do not.
    public static final OscProfile DEFAULT = new OscProfile(
            Kind.FIRST_LETTER_RAISED,
            Values.SPEC,
            CrdReference.NAME,
            Repo.WITH_ORGANISATION,
            Origin.SOURCE_KEY,
            "",
            "urn:alm:descriptor:com.tectonic.ui:resourceRequirements");

    /// The spelling of the CRD's kind.
    public enum Kind {
        /// `my-chart` is `My-chart`: legal, as Kubernetes asks only that the lower-cased kind is a DNS label.
        FIRST_LETTER_RAISED,
        /// `my-chart` is `MyChart`.
        CAMEL_CASE
    }

    /// Where the values lie in the custom resource.
    public enum Values {
        /// `spec` is the values, as in the widget example of the documentation.
        SPEC,
        /// `spec.values` is.
        SPEC_VALUES
    }

    /// The form of `CRDRef`.
    public enum CrdReference {
        /// `name` beside `kind`.
        NAME,
        /// `metadata.name`.
        METADATA_NAME
    }

    /// What `repo` stands for in a mapping's address.
    public enum Repo {
        /// `osc-opensource/redis`
        WITH_ORGANISATION,
        /// `redis`
        NAME_ONLY
    }

    /// Whether a mapping tells where its image came from.
    public enum Origin {
        /// A key `source` beside `image` and `tag`; readers that do not know it pass over it.
        SOURCE_KEY,
        /// Only the documented keys are written.
        LEFT_OUT
    }
}
