package io.helm2osc.chart.yaml;

import io.helm2osc.chart.Letters;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The events of one text. What the parser cannot read is refused here and nowhere else.
final class YamlEvents {

    private static final LoadSettings SETTINGS = settings(true);
    private static final LoadSettings WITHOUT_MARKS = settings(false);

    private static final int LONGEST_PROBLEM = 120;

    private final String where;
    private final ParserImpl parser;

    YamlEvents(String text, String where) {
        this.where = where;
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    }

    /// The events of a text that is read as it comes; they tell no places.
    ///
    /// @throws UncheckedIOException from [#next] when the text cannot be read on
    YamlEvents(Reader text, String where) {
        this.where = where;
        this.parser = new ParserImpl(WITHOUT_MARKS, new StreamReader(WITHOUT_MARKS, text));
    }

    private static LoadSettings settings(boolean marks) {
        return LoadSettings.builder()
                .setUseMarks(marks)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(1 << 14)
                .build();
    }

    Event next() {
        try {
            return parser.next();
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 1))
                    .orElse("");
            throw malformed(Letters.shown(e.getProblem().strip(), LONGEST_PROBLEM) + line);
        } catch (YamlEngineException | IllegalArgumentException e) { // the second for escapes beyond Unicode
            if (e.getCause() instanceof IOException broken) {
                throw new UncheckedIOException(broken);
            }
            throw malformed("it holds letters that YAML forbids");
        }
    }

    private RefusedException malformed(String problem) {
        return new RefusedException(RefusalCode.YAML_MALFORMED, where, "The file is no YAML: " + problem + ".");
    }
}
