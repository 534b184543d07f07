package io.helm2osc.template;

/// Why a text is no template, and where: Go's parser would refuse it too.
public record TemplateError(String where, int offset, String message) {

    @Override
    public String toString() {
        return where + " at " + offset + ": " + message;
    }
}
