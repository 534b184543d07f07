package io.helm2osc.transformer.mapping;

/// Which part of an image's new address a values path takes (osc-spec §7.4).
public enum AddressPart {
    FULL_ADDRESS("fullAddress"),
    REPOSITORY("repository"),
    PREFIX_ADDRESS("prefixAddress"),
    REPO("repo"),
    ENDPOINT("endpoint"),
    TAG("tag");

    private final String key;

    AddressPart(String key) {
        this.key = key;
    }

    /// Its key in mapping.yaml.
    public String key() {
        return key;
    }
}
