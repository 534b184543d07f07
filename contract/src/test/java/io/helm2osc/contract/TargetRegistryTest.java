package io.helm2osc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRegistryTest {

    @Test
    void isAHostAndWhatLiesBehindIt() {
        assertThat(TargetRegistry.parse("registry.example.org"))
                .contains(new TargetRegistry("registry.example.org", ""));
        assertThat(TargetRegistry.parse("localhost:5000/a/b-c_d"))
                .contains(new TargetRegistry("localhost:5000", "a/b-c_d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "registry:5000", "swr.cn-east-3.myhuaweicloud.com/osc-opensource"})
    void printsBack(String text) {
        assertThat(TargetRegistry.parse(text)).map(TargetRegistry::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "team",
                "team/app",
                "https://registry.example.org",
                "registry.example.org/",
                "registry.example.org//a",
                "registry.example.org/Team",
                "registry.example.org:0",
                "registry.example.org:70000",
                "registry.example.org/a:1",
                "registry.example.org/a\nb",
                "user@registry.example.org",
                "-a.example.org"
            })
    void isNothingElse(String text) {
        assertThat(TargetRegistry.parse(text)).isEmpty();
    }
}
