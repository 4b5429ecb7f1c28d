package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldensTest {
  private final Path golden;

  GoldensTest(@TempDir Path folder) throws IOException {
    golden = Files.writeString(folder.resolve("expected.txt"), "old\n");
  }

  @Test
  void aRunComparesAndWritesNothing() throws IOException {
    Goldens goldens = new Goldens("SomeTest", false);
    goldens.compare(golden, "old\n");
    assertThatThrownBy(() -> goldens.compare(golden, "new\n")).hasMessageContaining("new");
    assertThatThrownBy(() -> goldens.compare(golden.resolveSibling("none"), "new\n"))
        .hasMessageContaining("none");
    assertThat(golden).hasContent("old");
    assertThat(golden.resolveSibling("none")).doesNotExist();
    assertThat(goldens.summary()).isEmpty();
  }

  @Test
  void aDifferenceIsToldByItsFirstLineAndTheCommandThatRewritesIt() throws IOException {
    Files.writeString(golden, "same\nold\nrest\n");
    Goldens goldens = new Goldens("SomeTest", false);
    assertThatThrownBy(() -> goldens.compare(golden, "", "same\nnew\n", " -Dscenario=irsa"))
        .hasMessage(
            golden
                + ":2 is the first line that differs.\n"
                + "  expected: old\n"
                + "  now:      new\n"
                + "Where that is right: mvn -q test -Dtest=SomeTest -Dscenario=irsa -Dupdate");
    assertThatThrownBy(() -> goldens.compare(golden, "same\nold\nrest\n\nmore"))
        .hasMessageContaining(golden + ":5 ", "  expected: (none)\n  now:      more\n");
  }

  @Test
  void aFileMayHoldWhatDiffersFromAnInheritedText() throws IOException {
    String inherited = "place\nhost\nrole\n";
    new Goldens("SomeTest", true).compare(golden, inherited, "place\ntask\nrole\n", "");
    assertThat(golden).hasContent("@@ 1 same, 1 gone\ntask");
    Goldens goldens = new Goldens("SomeTest", false);
    goldens.compare(golden, inherited, "place\ntask\nrole\n", "");
    assertThatThrownBy(() -> goldens.compare(golden, inherited, "place\ntask\nrule\n", ""))
        .hasMessageStartingWith(
            golden
                + ", with what it inherits, line 3 is the first line that differs.\n"
                + "  expected: role\n"
                + "  now:      rule\n");
  }

  @Test
  void anUpdateNamesWhatItRewrote() throws IOException {
    Goldens goldens = new Goldens("SomeTest", true);
    goldens.compare(golden, "old\n");
    assertThat(goldens.summary()).isEqualTo("golden files rewritten: 0\n");
    goldens.compare(golden, "new\n");
    assertThat(golden).hasContent("new");
    assertThat(goldens.summary()).isEqualTo("golden files rewritten: 1\n  " + golden + "\n");
  }
}
