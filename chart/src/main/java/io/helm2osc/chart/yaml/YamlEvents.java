package io.helm2osc.chart.yaml;

import io.helm2osc.chart.Letters;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The events of one text. What the parser cannot read is refused here and nowhere else.
final class YamlEvents {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(1 << 14)
            .build();

    private static final int LONGEST_PROBLEM = 120;

    private final String where;
    private final ParserImpl parser;

    YamlEvents(String text, String where) {
        this.where = where;
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
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
            throw malformed("it holds letters that YAML forbids");
        }
    }

    private RefusedException malformed(String problem) {
        return new RefusedException(RefusalCode.YAML_MALFORMED, where, "The file is no YAML: " + problem + ".");
    }
}
