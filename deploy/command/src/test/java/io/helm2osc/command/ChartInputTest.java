package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.ChartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartInputTest {

    @ParameterizedTest
    @CsvSource({
        "some/redis-1.0.0.tgz, redis-1.0.0",
        "some/redis-1.0.0.tar.gz, redis-1.0.0",
        "some/folder/, folder",
        "https://charts.example/redis-1.0.0.tgz?token=a/b, redis-1.0.0",
        "oci://registry.example:5000/team/redis:1.0.0, redis-1.0.0",
        "oci://registry.example/team/redis, redis"
    })
    void isCalledLikeTheLastPartOfItsPlace(String place, String name) {
        assertThat(new ChartInput(place).name()).isEqualTo(name);
    }

    @Test
    void isWhatLiesInAFolderThatIsNoChart(@TempDir Path folder) throws IOException {
        SampleCharts.good(folder.resolve("charts/b"), "b");
        Files.writeString(folder.resolve("charts/a-1.0.0.tgz"), "");
        Files.writeString(folder.resolve("charts/README.md"), "");
        String charts = folder.resolve("charts").toString();

        assertThat(ChartInput.of(List.of(charts, charts + "/b", "c.tgz")))
                .extracting(ChartInput::place)
                .containsExactly(charts + "/a-1.0.0.tgz", charts + "/b", charts + "/b", "c.tgz");
    }

    @Test
    void isAChartOfARepositoryWithAVersionOrWithout() {
        assertThat(ChartInput.ofRepository("https://charts.example", "redis@^1.2")
                        .source())
                .contains(new ChartSource.FromRepository("https://charts.example", "redis", "^1.2"));
        assertThat(ChartInput.ofRepository("https://charts.example", "redis").source())
                .contains(new ChartSource.FromRepository("https://charts.example", "redis", "*"));
    }

    @Test
    void isTheFolderItselfWhenThereIsNoChartInIt(@TempDir Path folder) throws IOException {
        assertThat(ChartInput.of(List.of(folder.toString()))).containsExactly(new ChartInput(folder.toString()));
    }
}
