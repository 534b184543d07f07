package io.helm2osc.transformer.crd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment lines that stand directly above a key, read as the description of its value.
public final class CommentBlock {

    private static final int LONGEST = 300;

    /// The `# --` of helm-docs, with the type or path that may follow it.
    private static final Pattern HELM_DOCS = Pattern.compile("(?:[\\w.-]+\\s+)?--\\s+(?:\\([^)]*\\)\\s+)?(.*)");

    /// What is no prose: a key or a list item that is commented out, a rule, a document's first lines, another
    /// tool's annotation.
    private static final Pattern NO_PROSE =
            Pattern.compile("(?:[\"']?[\\w./-]+[\"']?:(?:\\s.*)?|[-{}\\[\\]].*|[#=*~-]{3,}.*|@.*"
                    + "|Default values for .*|This is a YAML-formatted file.*|Declare variables to be passed.*)");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private CommentBlock() {}

    /// What the lines say; each is without its indentation and begins with a hash.
    static Optional<String> describe(List<String> lines) {
        List<String> said = new ArrayList<>();
        boolean helmDocs = false;
        for (String line : lines) {
            String text = line.replaceFirst("^#+", "").strip();
            Matcher marked = HELM_DOCS.matcher(text);
            boolean prose = !text.isEmpty() && !NO_PROSE.matcher(text).matches();
            if (marked.matches()) {
                helmDocs = true;
                said.clear();
                said.add(marked.group(1));
            } else if (prose) {
                said.add(text);
            } else if (helmDocs || !said.isEmpty()) {
                break;
            }
        }
        return tidy(String.join(" ", said));
    }

    /// The text on one line, without what a form cannot show, cut where it is long; nothing if no letter is in it.
    public static Optional<String> tidy(String text) {
        String line =
                CONTROLS.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
        if (line.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Optional.of(
                line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1))
                                        .strip() + "…");
    }
}
