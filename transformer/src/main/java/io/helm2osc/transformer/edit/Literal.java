package io.helm2osc.transformer.edit;

/// A piece of an image's address that stands in a template.
///
/// @param text from the address's first letter on: all of it without a digest, registry and path, or less
/// @param next the separator that follows in the address; a blank where nothing does
record Literal(String text, char next) {

    private static final String IN_NAMES = "._-/:@";

    /// Whether the piece stands there at this offset of a template, and not as part of another word.
    boolean standsAt(String template, int offset) {
        return endsAt(template, offset + text.length()) && (offset == 0 || !isInName(template.charAt(offset - 1)));
    }

    private boolean endsAt(String template, int end) {
        if (end >= template.length()) {
            return true;
        }
        char following = template.charAt(end);
        return following == next || !isInName(following);
    }

    private static boolean isInName(char letter) {
        return Character.isLetterOrDigit(letter) || IN_NAMES.indexOf(letter) >= 0;
    }
}
