package io.helm2osc.transformer.form;

/// What a field is about. Fields of one group stand together on a screen, the groups in this order.
public enum Group {
    ACCESS("Accounts and secrets"),
    EXPOSURE("Reaching the service"),
    SIZE("Size"),
    STORAGE("Storage"),
    FEATURES("Features"),
    SETTINGS("Settings");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /// The group in the words of a person.
    public String title() {
        return title;
    }
}
