package io.helm2osc.transformer.mapping;

import io.helm2osc.transformer.profile.OscProfile;

/// Where an image lies after it was pushed: `endpoint/organisation/image:tag`.
public record TargetImage(String endpoint, String organisation, String image, String tag) {

    /// What a values path of this part receives.
    public String part(AddressPart part, OscProfile profile) {
        return switch (part) {
            case FULL_ADDRESS -> repository() + ":" + tag;
            case REPOSITORY -> repository();
            case PREFIX_ADDRESS -> endpoint + "/" + organisation;
            case REPO ->
                switch (profile.repo()) {
                    case WITH_ORGANISATION -> organisation + "/" + image;
                    case NAME_ONLY -> image;
                };
            case ENDPOINT -> endpoint;
            case TAG -> tag;
        };
    }

    private String repository() {
        return endpoint + "/" + organisation + "/" + image;
    }
}
