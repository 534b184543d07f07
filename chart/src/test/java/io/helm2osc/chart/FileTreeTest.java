package io.helm2osc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FileTreeTest {

    private static final FileTree TREE =
            FileTree.EMPTY.with("b/c", "2").with("a", "1").with("b-d", "3").with("b/e/f", "4");

    @Test
    void isSortedByPath() {
        assertThat(TREE.paths()).containsExactly("a", "b-d", "b/c", "b/e/f");
    }

    @Test
    void findsFiles() {
        assertThat(TREE.text("b/c")).contains("2");
        assertThat(TREE.find("b")).isEmpty();
        assertThat(TREE.has("a")).isTrue();
        assertThat(TREE.totalBytes()).isEqualTo(4);
    }

    @Test
    void changesIntoAnotherTree() {
        assertThat(TREE.without("a").paths()).containsExactly("b-d", "b/c", "b/e/f");
        assertThat(TREE.with("a", "9").text("a")).contains("9");
        assertThat(TREE.text("a")).contains("1");
        assertThat(TREE.filter(path -> path.startsWith("b/")).paths()).containsExactly("b/c", "b/e/f");
    }

    @Test
    void goesIntoFoldersAndOut() {
        assertThat(TREE.below("b").paths()).containsExactly("c", "e/f");
        assertThat(TREE.below("b").under("x").paths()).containsExactly("x/c", "x/e/f");
        assertThat(TREE.below("nowhere")).isEqualTo(FileTree.EMPTY);
    }

    @Test
    void letsTheOtherTreeWinWhenMerged() {
        assertThat(TREE.merge(FileTree.EMPTY.with("a", "9").with("z", "0")).asMap())
                .containsEntry("a", Bytes.utf8("9"))
                .containsEntry("z", Bytes.utf8("0"))
                .hasSize(5);
    }

    @Test
    void cannotBeChangedThroughItsViews() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> TREE.asMap().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> TREE.paths().remove("a"));
    }

    @Test
    void hasADigestOfItsContentAlone() {
        assertThat(TREE.contentDigest())
                .isEqualTo(FileTree.of(Map.copyOf(TREE.asMap())).contentDigest());
        assertThat(TREE.contentDigest()).isNotEqualTo(TREE.with("a", "9").contentDigest());
        assertThat(TREE.contentDigest()).isNotEqualTo(TREE.without("a").contentDigest());
        assertThat(TREE.contentDigest().value())
                .isEqualTo("sha256:5794d69e6e67130c3290515e4062bd2652c803a86babef9ca83808189f1ad91b");
    }
}
