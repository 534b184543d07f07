package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.edit.Edit;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.template.Piece;
import io.helm2osc.template.TemplateText;
import io.helm2osc.template.Token;
import java.util.ArrayList;
import java.util.List;

/// A field of `.Chart` that templates are to print as it was before Chart.yaml changed.
///
/// @param name such as `Version`
/// @param value what it was
record PinnedField(String name, String value) {

    /// The template with every use of the field replaced by its old value; a text that is no template stays as it
    /// is.
    String in(String template, String where) {
        if (!template.contains("." + name)) {
            return template;
        }
        return TemplateText.parse(template, where)
                .readable()
                .map(read -> Edits.apply(template, edits(read)))
                .orElse(template);
    }

    private List<Edit> edits(TemplateText template) {
        List<Edit> edits = new ArrayList<>();
        for (Piece piece : template.pieces()) {
            if (piece instanceof Piece.Action action) {
                collect(action.tokens(), edits);
            }
        }
        return edits;
    }

    private void collect(List<Token> tokens, List<Edit> edits) {
        for (int i = 1; i < tokens.size(); i++) {
            int start = operandStart(tokens, i - 1);
            if (start >= 0 && isUse(tokens, i)) {
                int offset = tokens.get(start).start();
                int end = tokens.get(i).span().end();
                edits.add(new Edit(offset, end - offset, literal(), "Chart.yaml says something else now"));
            }
        }
    }

    private boolean isUse(List<Token> tokens, int last) {
        return tokens.get(last - 1).text().equals(".Chart")
                && isField(tokens, last)
                && !tokens.get(last).spaced()
                && tokens.get(last).text().equals("." + name)
                && !(last + 1 < tokens.size() && isChained(tokens, last + 1));
    }

    /// Where the operand begins of which this token is the last so far, as in `$.Chart` or `.root.Chart`; below
    /// zero where it begins with what cannot be cut off, such as a parenthesis.
    private static int operandStart(List<Token> tokens, int last) {
        int start = last;
        while (start > 0 && isChained(tokens, start)) {
            start--;
        }
        Token.Kind kind = tokens.get(start).kind();
        return kind == Token.Kind.FIELD || kind == Token.Kind.VARIABLE ? start : -1;
    }

    private static boolean isChained(List<Token> tokens, int index) {
        return isField(tokens, index) && !tokens.get(index).spaced() && endsOperand(tokens.get(index - 1));
    }

    private static boolean endsOperand(Token token) {
        return switch (token.kind()) {
            case FIELD, VARIABLE, RIGHT_PAREN -> true;
            default -> false;
        };
    }

    private static boolean isField(List<Token> tokens, int index) {
        return tokens.get(index).kind() == Token.Kind.FIELD;
    }

    private String literal() {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
