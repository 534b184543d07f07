package io.helm2osc.transformer.edit;

import io.helm2osc.template.ImageLine.Place;
import io.helm2osc.template.Piece;
import io.helm2osc.template.Span;
import io.helm2osc.template.TemplateText;
import io.helm2osc.template.TemplateTree;
import io.helm2osc.template.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a piece of an address stands in a template: in its text, or as a whole string in an action.
final class LiteralSites {

    private final String text;
    private final TemplateTree tree;
    private final Literal literal;
    private final List<Site> sites = new ArrayList<>();

    private LiteralSites(String text, TemplateTree tree, Literal literal) {
        this.text = text;
        this.tree = tree;
        this.literal = literal;
    }

    /// One place.
    ///
    /// @param span of what a new value replaces
    /// @param kind what stands there
    record Site(Span span, Kind kind, Place place) {}

    /// What a place is.
    enum Kind {
        /// The text of the template.
        TEXT,
        /// A whole string of an action, quotes included.
        STRING,
        /// The format of a printf that begins with it, quotes included.
        FORMAT
    }

    /// The places in a template, in order.
    static List<Site> in(String text, String where, Literal literal) {
        if (!text.contains(literal.text())) {
            return List.of();
        }
        Optional<TemplateText> pieces = TemplateText.parse(text, where).readable();
        Optional<TemplateTree> tree = TemplateTree.parse(text, where).readable();
        if (pieces.isEmpty() || tree.isEmpty()) {
            return List.of();
        }
        LiteralSites search = new LiteralSites(text, tree.get(), literal);
        pieces.get().pieces().forEach(search::visit);
        return search.sites;
    }

    private void visit(Piece piece) {
        switch (piece) {
            case Piece.Text plain -> visitText(plain.span());
            case Piece.Action action -> visitTokens(action.tokens());
            case Piece.Comment comment -> {}
        }
    }

    private void visitText(Span span) {
        int at = text.indexOf(literal.text(), span.start());
        while (at >= 0 && at + literal.text().length() <= span.end()) {
            if (literal.standsAt(text, at) && !isComment(at)) {
                add(new Span(at, at + literal.text().length()), Kind.TEXT);
            }
            at = text.indexOf(literal.text(), at + 1);
        }
    }

    private boolean isComment(int offset) {
        return text.substring(text.lastIndexOf('\n', offset) + 1, offset)
                .stripLeading()
                .startsWith("#");
    }

    private void visitTokens(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean string = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.RAW_STRING;
            String content = string ? token.text().substring(1, token.text().length() - 1) : "";
            boolean format = i > 0 && tokens.get(i - 1).text().equals("printf") && token.kind() == Token.Kind.STRING;
            if (string && content.equals(literal.text())) {
                add(token.span(), Kind.STRING);
            } else if (format && content.startsWith(literal.text() + ":%")) {
                add(token.span(), Kind.FORMAT);
            }
        }
    }

    private void add(Span span, Kind kind) {
        sites.add(new Site(span, kind, Place.at(tree, span.start())));
    }
}
