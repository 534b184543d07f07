package io.helm2osc.transformer.mapping;

import io.helm2osc.transformer.profile.OscProfile;

/// Where an image lies after it was pushed: `endpoint/organisation/image:tag`.
///
/// @param organisation may have several parts, or be empty
public record TargetImage(String endpoint, String organisation, String image, String tag) {

    /// What a values path of this part receives.
    public String part(AddressPart part, OscProfile profile) {
        return switch (part) {
            case FULL_ADDRESS -> repository() + ":" + tag;
            case REPOSITORY -> repository();
            case PREFIX_ADDRESS -> organisation.isEmpty() ? endpoint : endpoint + "/" + organisation;
            case REPO ->
                switch (profile.repo()) {
                    case WITH_ORGANISATION -> path();
                    case NAME_ONLY -> image;
                };
            case ENDPOINT -> endpoint;
            case TAG -> tag;
        };
    }

    /// The repository in its registry.
    public String path() {
        return organisation.isEmpty() ? image : organisation + "/" + image;
    }

    private String repository() {
        return endpoint + "/" + path();
    }
}
