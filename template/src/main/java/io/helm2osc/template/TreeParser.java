package io.helm2osc.template;

import io.helm2osc.template.Node.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the tree of a template from its pieces, one action after the other.
final class TreeParser {
    private static final int DEEPEST = 200;

    private final TemplateText template;
    private final List<Piece> pieces;
    private final VariableScope variables = new VariableScope();
    private int next;
    private int depth;
    private int ranges;

    TreeParser(TemplateText template) {
        this.template = template;
        this.pieces = template.pieces();
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        Optional<Piece.Action> stop = nodesUntilStop(nodes);
        if (stop.isPresent()) {
            throw error(stop.get().span(), "unexpected " + keyword(stop.get()));
        }
        return nodes;
    }

    /// Reads nodes up to an `end` or `else`, which it consumes and yields; empty at the end of the text.
    private Optional<Piece.Action> nodesUntilStop(List<Node> nodes) {
        while (next < pieces.size()) {
            Piece piece = pieces.get(next++);
            switch (piece) {
                case Piece.Text text -> {
                    if (text.kept().length() > 0) {
                        nodes.add(new Node.Text(text.kept()));
                    }
                }
                case Piece.Comment comment -> nodes.add(new Node.Comment(comment.span()));
                case Piece.Action action -> {
                    String keyword = keyword(action);
                    if (keyword.equals("end") || keyword.equals("else")) {
                        return Optional.of(action);
                    }
                    nodes.add(node(action, keyword));
                }
            }
        }
        return Optional.empty();
    }

    private Node node(Piece.Action action, String keyword) {
        PipelineParser words = new PipelineParser(template.where(), action, variables);
        return switch (keyword) {
            case "if" -> branch(Branch.Kind.IF, action, words);
            case "with" -> branch(Branch.Kind.WITH, action, words);
            case "range" -> branch(Branch.Kind.RANGE, action, words);
            case "define" -> define(action, words);
            case "block" -> block(action, words);
            case "template" -> call(action, words);
            case "break" -> {
                leavesRange(action, words);
                yield new Node.Break(action.span());
            }
            case "continue" -> {
                leavesRange(action, words);
                yield new Node.Continue(action.span());
            }
            default -> new Node.Action(action.span(), words.pipeline("command"));
        };
    }

    private Node branch(Branch.Kind kind, Piece.Action opening, PipelineParser words) {
        words.skipKeyword();
        return branchFrom(kind, opening, words);
    }

    /// Reads a branch whose guard comes next in `words`. An `else if` is read as a branch that shares the closing
    /// action of the one it stands in.
    private Branch branchFrom(Branch.Kind kind, Piece.Action opening, PipelineParser words) {
        int scope = variables.open();
        Pipeline guard = kind == Branch.Kind.RANGE ? words.rangePipeline() : words.pipeline(kind.name());
        enter(opening);
        ranges += kind == Branch.Kind.RANGE ? 1 : 0;
        List<Node> body = new ArrayList<>();
        Piece.Action stop = nodesToStop(body, opening);
        ranges -= kind == Branch.Kind.RANGE ? 1 : 0;
        List<Node> otherwise = keyword(stop).equals("else") ? otherwise(stop, opening) : List.of();
        depth--;
        variables.closeTo(scope);
        Span whole =
                new Span(opening.span().start(), pieces.get(next - 1).span().end());
        return new Branch(kind, whole, opening.span(), guard, body, otherwise);
    }

    private List<Node> otherwise(Piece.Action elseAction, Piece.Action opening) {
        PipelineParser words = new PipelineParser(template.where(), elseAction, variables);
        words.skipKeyword();
        Optional<Branch.Kind> chained = words.chainedKind();
        if (chained.isPresent()) {
            return List.of(branchFrom(chained.get(), elseAction, words));
        }
        words.expectEnd("else");
        List<Node> nodes = new ArrayList<>();
        Piece.Action end = nodesToStop(nodes, opening);
        if (!keyword(end).equals("end")) {
            throw error(end.span(), "expected end; found {{else}}");
        }
        return nodes;
    }

    private Piece.Action nodesToStop(List<Node> nodes, Piece.Action opening) {
        return nodesUntilStop(nodes)
                .orElseThrow(() -> error(opening.span(), "unexpected EOF: " + keyword(opening) + " is not ended"));
    }

    private Node define(Piece.Action action, PipelineParser words) {
        if (depth > 0) {
            throw error(action.span(), "unexpected {{define}}");
        }
        words.skipKeyword();
        String name = words.name("define clause");
        words.expectEnd("define clause");
        List<Node> body = bodyOf(action);
        return new Node.Define(through(action), name, body);
    }

    private Node block(Piece.Action action, PipelineParser words) {
        words.skipKeyword();
        String name = words.name("block clause");
        Pipeline argument = words.pipeline("block clause");
        List<Node> body = bodyOf(action);
        return new Node.Block(through(action), name, argument, body);
    }

    /// The body of a named template, which sees none of the variables around it.
    private List<Node> bodyOf(Piece.Action opening) {
        VariableScope.Saved around = variables.hide();
        int rangesAround = ranges;
        ranges = 0;
        enter(opening);
        List<Node> body = new ArrayList<>();
        Piece.Action stop = nodesToStop(body, opening);
        if (!keyword(stop).equals("end")) {
            throw error(stop.span(), "unexpected {{else}} in " + keyword(opening) + " clause");
        }
        depth--;
        ranges = rangesAround;
        variables.restore(around);
        return body;
    }

    private Node call(Piece.Action action, PipelineParser words) {
        words.skipKeyword();
        String name = words.name("template clause");
        Optional<Pipeline> argument = words.atEnd() ? Optional.empty() : Optional.of(words.pipeline("template clause"));
        return new Node.Call(action.span(), name, argument);
    }

    private void leavesRange(Piece.Action action, PipelineParser words) {
        if (ranges == 0) {
            throw error(action.span(), "{{" + keyword(action) + "}} outside {{range}}");
        }
        words.skipKeyword();
        words.expectEnd(keyword(action));
    }

    private void enter(Piece.Action opening) {
        if (++depth > DEEPEST) {
            throw error(opening.span(), "nested too deeply");
        }
    }

    private Span through(Piece.Action opening) {
        return new Span(opening.span().start(), pieces.get(next - 1).span().end());
    }

    private static String keyword(Piece.Action action) {
        return action.tokens().stream()
                .findFirst()
                .filter(token -> token.is(Token.Kind.KEYWORD))
                .map(Token::text)
                .orElse("");
    }

    private TemplateErrorException error(Span span, String message) {
        return new TemplateErrorException(new TemplateError(template.where(), span.start(), message));
    }
}
