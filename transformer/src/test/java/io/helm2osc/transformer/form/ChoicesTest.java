package io.helm2osc.transformer.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Allowed values: `standalone` or `replication` ; standalone ; standalone,replication
            Must be one of "a", "b" or "c" ; b ; a,b,c
            Log level, valid levels are: trace, debug, info, and off ; INFO ; trace,debug,INFO,off
            Kind of store (filesystem|s3|azure) ; s3 ; filesystem,s3,azure
            Architecture (`one` or `two`) ; one ; one,two
            debug, info, warning or fatal ; info ; debug,info,warning,fatal
            Either "Trace", "Info", default is "Trace" ; Trace ; Trace,Info
            Can be either soft or hard ; soft ; soft,hard
            """)
    void readsWhatACommentListsToChooseFrom(String comment, String preset, String choices) {
        assertThat(Choices.in(comment, preset)).containsExactly(choices.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Allowed values: a, b ; c
            The name of the user or the group ; admin
            Allowed values: `debug`, `info`, or an integer ; info
            How often, in Go's format: "1h", "30m" ; 1h
            Sets hosts, ports and paths ; example
            """)
    void listsNothingThatIsNotAllThereIs(String comment, String preset) {
        assertThat(Choices.in(comment, preset)).isEmpty();
    }
}
