package io.helm2osc.template;

import io.helm2osc.template.Node.Branch;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the words of one action: declarations, commands, terms.
final class PipelineParser {
    private static final int DEEPEST = 200;

    private final String where;
    private final Piece.Action action;
    private final List<Token> tokens;
    private final VariableScope variables;
    private int next;
    private int depth;

    PipelineParser(String where, Piece.Action action, VariableScope variables) {
        this.where = where;
        this.action = action;
        this.tokens = action.tokens();
        this.variables = variables;
    }

    void skipKeyword() {
        next++;
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    void expectEnd(String context) {
        if (!atEnd()) {
            throw error("unexpected " + tokens.get(next).text() + " in " + context);
        }
    }

    /// `if` or `with` behind an `else`.
    Optional<Branch.Kind> chainedKind() {
        if (atEnd()) {
            return Optional.empty();
        }
        Token token = tokens.get(next);
        if (token.isKeyword("if") || token.isKeyword("with")) {
            next++;
            return Optional.of(token.text().equals("if") ? Branch.Kind.IF : Branch.Kind.WITH);
        }
        return Optional.empty();
    }

    String name(String context) {
        if (atEnd() || !(tokens.get(next).is(Kind.STRING) || tokens.get(next).is(Kind.RAW_STRING))) {
            throw error("a name is missing in " + context);
        }
        return Literals.unquote(tokens.get(next++)).orElseThrow(() -> error("invalid syntax"));
    }

    Pipeline pipeline(String context) {
        return pipeline(context, false, false);
    }

    Pipeline rangePipeline() {
        return pipeline("range", true, false);
    }

    private Pipeline pipeline(String context, boolean range, boolean nested) {
        int start = atEnd() ? action.span().end() : tokens.get(next).start();
        List<String> declared = new ArrayList<>();
        boolean assigns = declarations(declared, range);
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(command(context));
        } while (accept(Kind.PIPE) && !atClose()); // Go takes a pipe with nothing behind it
        if (nested ? atEnd() : !atEnd()) {
            throw error("unexpected end in " + context);
        }
        for (Command command : commands.subList(1, commands.size())) {
            requireExecutable(command);
        }
        if (!assigns) {
            declared.forEach(variables::declare);
        }
        return new Pipeline(new Span(start, end()), declared, assigns, commands);
    }

    /// Reads `$x :=`, `$x =` or `$i, $x :=` if they come next; says whether they assign.
    private boolean declarations(List<String> declared, boolean range) {
        int length = range && declares(next, Kind.COMMA) && tokens.size() > next + 2 ? 3 : 1;
        boolean declares = declares(next + length - 1, Kind.DECLARE);
        boolean assigns = declares(next + length - 1, Kind.ASSIGN);
        if (!declares && !assigns) {
            return false;
        }
        for (int i = next; i < next + length; i += 2) {
            String name = tokens.get(i).text();
            if (assigns && !variables.knows(name)) {
                throw error("undefined variable " + name);
            }
            declared.add(name);
        }
        next += length + 1;
        return assigns;
    }

    private boolean declares(int index, Kind following) {
        return index + 1 < tokens.size()
                && tokens.get(index).is(Kind.VARIABLE)
                && tokens.get(index + 1).is(following);
    }

    private Command command(String context) {
        List<Term> terms = new ArrayList<>();
        while (!atClose() && !tokens.get(next).is(Kind.PIPE)) {
            if (!terms.isEmpty() && !tokens.get(next).spaced()) {
                throw error("unexpected " + tokens.get(next).text() + " in operand");
            }
            terms.add(operand());
        }
        if (terms.isEmpty()) {
            throw error("missing value for " + context);
        }
        Span span = terms.getFirst().span().to(terms.getLast().span());
        return new Command(span, terms);
    }

    private Term operand() {
        Term term = term();
        List<String> names = new ArrayList<>();
        while (!atEnd() && tokens.get(next).is(Kind.FIELD) && !tokens.get(next).spaced()) {
            names.add(tokens.get(next++).text().substring(1));
        }
        if (names.isEmpty()) {
            return term;
        }
        Span span = new Span(term.span().start(), end());
        return switch (term) {
            case Term.Field(Span own, List<String> first) -> new Term.Field(span, joined(first, names));
            case Term.Variable(Span own, String name, List<String> first) ->
                new Term.Variable(span, name, joined(first, names));
            case Term.Function function -> new Term.Chain(span, function, names);
            case Term.Nested nested -> new Term.Chain(span, nested, names);
            case Term.Chain chain -> new Term.Chain(span, chain, names);
            case Term.Dot dot -> throw error("unexpected . after term");
            case Term.Nil nil -> throw error("unexpected . after term");
            case Term.Truth truth -> throw error("unexpected . after term");
            case Term.Numeral numeral -> throw error("unexpected . after term");
            case Term.Quoted quoted -> throw error("unexpected . after term");
        };
    }

    private Term term() {
        Token token = tokens.get(next++);
        Span span = token.span();
        return switch (token.kind()) {
            case IDENTIFIER -> new Term.Function(span, token.text());
            case BOOLEAN -> new Term.Truth(span, token.text().equals("true"));
            case NIL -> new Term.Nil(span);
            case DOT -> new Term.Dot(span);
            case FIELD -> new Term.Field(span, List.of(token.text().substring(1)));
            case VARIABLE -> variable(token);
            case STRING, RAW_STRING -> quoted(token);
            case NUMBER, CHARACTER ->
                new Term.Numeral(
                        span, Literals.numeral(token).orElseThrow(() -> error("bad number syntax: " + token.text())));
            case LEFT_PAREN -> nested(token);
            case KEYWORD, PIPE, DECLARE, ASSIGN, RIGHT_PAREN, COMMA, OTHER ->
                throw error("unexpected " + token.text() + " in operand");
        };
    }

    private Term variable(Token token) {
        if (!variables.knows(token.text())) {
            throw error("undefined variable " + token.text());
        }
        return new Term.Variable(token.span(), token.text(), List.of());
    }

    private Term quoted(Token token) {
        String value = Literals.unquote(token).orElseThrow(() -> error("invalid syntax"));
        return new Term.Quoted(
                token.span(), value, value.length() == token.text().length() - 2);
    }

    private Term nested(Token opening) {
        if (++depth > DEEPEST) {
            throw error("max expression depth exceeded");
        }
        Pipeline pipeline = pipeline("parenthesized pipeline", false, true);
        next++;
        depth--;
        return new Term.Nested(new Span(opening.start(), end()), pipeline);
    }

    private void requireExecutable(Command command) {
        switch (command.first()) {
            case Term.Dot dot -> throw notExecutable(command);
            case Term.Nil nil -> throw notExecutable(command);
            case Term.Truth truth -> throw notExecutable(command);
            case Term.Numeral numeral -> throw notExecutable(command);
            case Term.Quoted quoted -> throw notExecutable(command);
            case Term.Function function -> {}
            case Term.Field field -> {}
            case Term.Variable variable -> {}
            case Term.Chain chain -> {}
            case Term.Nested nested -> {}
        }
    }

    private TemplateErrorException notExecutable(Command command) {
        return new TemplateErrorException(
                new TemplateError(where, command.span().start(), "non executable command in pipeline"));
    }

    private boolean atClose() {
        return atEnd() || tokens.get(next).is(Kind.RIGHT_PAREN);
    }

    private boolean accept(Kind kind) {
        boolean accepted = !atEnd() && tokens.get(next).is(kind);
        next += accepted ? 1 : 0;
        return accepted;
    }

    private int end() {
        return tokens.get(next - 1).span().end();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private TemplateErrorException error(String message) {
        int offset = atEnd() ? action.span().end() : tokens.get(next).start();
        return new TemplateErrorException(new TemplateError(where, offset, message));
    }
}
