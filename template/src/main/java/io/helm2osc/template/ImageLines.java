package io.helm2osc.template;

import io.helm2osc.template.ImageLine.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lines `image: …` in a template's text, whether or not they are ever rendered.
public final class ImageLines {
    private static final Pattern KEY = Pattern.compile("(?<![\\w./-])[\"']?(image)[\"']?:(?=[ \\t{])[ \\t]*");
    private static final Pattern BEFORE_KEY = Pattern.compile("[ \\t-]*");
    private static final Pattern YAML_COMMENT = Pattern.compile("\\s#");
    private static final String NO_PLAIN_SCALAR = "|>{[&*!%#";

    private final TemplateText template;
    private final TemplateTree tree;
    private final List<ImageLine> lines = new ArrayList<>();

    private ImageLines(TemplateText template, TemplateTree tree) {
        this.template = template;
        this.tree = tree;
    }

    /// The lines of a template, in order; none when the text is no template.
    public static List<ImageLine> in(String text, String where) {
        if (!text.contains("image")) {
            return List.of();
        }
        Optional<TemplateTree> tree = TemplateTree.parse(text, where).readable();
        return tree.map(known -> new ImageLines(TemplateText.read(text, where), known).find())
                .orElse(List.of());
    }

    private List<ImageLine> find() {
        List<Piece> pieces = template.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Piece.Text text -> findIn(text.span(), i, false);
                case Piece.Comment comment -> findIn(comment.span(), i, true);
                case Piece.Action action -> {}
            }
        }
        return List.copyOf(lines);
    }

    private void findIn(Span span, int piece, boolean commented) {
        Matcher matcher = KEY.matcher(template.text()).region(span.start(), span.end());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            if (startsLine(matcher.start())) {
                Span key = new Span(matcher.start(1), matcher.end(1));
                Span rest = commented
                        ? new Span(matcher.end(), Math.min(lineEnd(matcher.end()), span.end()))
                        : new ImageValue(template, piece, matcher.end()).span();
                line(key, rest, commented).ifPresent(lines::add);
            }
        }
    }

    /// Whether nothing but blanks, list dashes and actions stands before the key on its line.
    private boolean startsLine(int offset) {
        int start = template.text().lastIndexOf('\n', offset - 1) + 1;
        StringBuilder before = new StringBuilder();
        for (Piece piece : template.pieces()) {
            if (!(piece instanceof Piece.Action)
                    && piece.span().end() > start
                    && piece.span().start() < offset) {
                before.append(
                        template.text(),
                        Math.max(start, piece.span().start()),
                        Math.min(offset, piece.span().end()));
            }
        }
        return BEFORE_KEY.matcher(before).matches();
    }

    private Optional<ImageLine> line(Span key, Span rest, boolean commented) {
        Span bare = withoutComma(key, withoutComment(rest));
        String value = bare.of(template.text());
        if (value.isEmpty() || isNoScalar(bare)) {
            return Optional.empty();
        }
        boolean quoted = value.length() >= 2
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        Span inner = quoted ? new Span(bare.start() + 1, bare.end() - 1) : bare;
        List<Part> parts = commented ? List.of(new Part.Literal(inner)) : parts(inner);
        ImageLine.Place place = Places.of(tree, key.start());
        return Optional.of(new ImageLine(key, inner, quoted ? value.substring(0, 1) : "", parts, place, commented));
    }

    private boolean isNoScalar(Span value) {
        boolean action = template.text().startsWith("{{", value.start());
        return !action && NO_PLAIN_SCALAR.indexOf(template.text().charAt(value.start())) >= 0;
    }

    /// The stretch without blanks at its end and without a YAML comment, which a `#` behind a blank outside of
    /// actions starts.
    private Span withoutComment(Span rest) {
        int end = rest.end();
        for (Part part : parts(rest)) {
            if (part instanceof Part.Literal literal) {
                Matcher comment = YAML_COMMENT
                        .matcher(template.text())
                        .region(literal.span().start(), literal.span().end());
                if (comment.find()) {
                    end = comment.start();
                    break;
                }
            }
        }
        return new Span(rest.start(), Blanks.skipBack(template.text(), rest.start(), end));
    }

    /// In JSON a comma may stand behind the value.
    private Span withoutComma(Span key, Span value) {
        boolean json = template.text().startsWith("\"", key.end());
        boolean comma = value.length() > 0 && template.text().charAt(value.end() - 1) == ',';
        return json && comma ? new Span(value.start(), value.end() - 1) : value;
    }

    private List<Part> parts(Span value) {
        List<Part> parts = new ArrayList<>();
        for (Piece piece : template.pieces()) {
            int start = Math.max(value.start(), piece.span().start());
            int end = Math.min(value.end(), piece.span().end());
            if (start < end) {
                Span span = new Span(start, end);
                parts.add(piece instanceof Piece.Action ? new Part.Action(span) : new Part.Literal(span));
            }
        }
        return parts;
    }

    private int lineEnd(int offset) {
        int end = template.text().indexOf('\n', offset);
        return end < 0 ? template.text().length() : end;
    }
}
