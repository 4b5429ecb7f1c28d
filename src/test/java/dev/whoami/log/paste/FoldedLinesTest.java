package dev.whoami.log.paste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.log.text.Literals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are joined only where a word may go over a break: wherever it does, and nowhere else. */
class FoldedLinesTest {
  private static final Literals WORDS = Literals.of(List.of("no EC2 role found"));
  private static final String OTHER = "a line that has nothing to do with it, and is a long one";

  private static List<String> joined(String text) {
    List<String> joined = new ArrayList<>();
    FoldedLines lines = new FoldedLines(WORDS, (whole, broken, number) -> joined.add(whole));
    FoldedCells cells = new FoldedCells(WORDS, (whole, broken, number) -> joined.add(whole));
    long number = 1;
    for (String each : text.split("\n", -1)) {
      lines.line(each, number);
      cells.line(each, number);
      number++;
    }
    lines.end();
    cells.end();
    return joined;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "got no EC2\nrole found here",
        "got no\nEC2\nrole\nfound here",
        "got no EC2  \nrole   \nfound here  ",
        "> got no EC2\n> role found here",
        "web-1  | got no EC2\nweb-1  | role found here",
        "| got no   |\n| EC2 role |\n| found    |",
        "\u2502 got no   \u2502\n\u2502 EC2 role \u2502\n\u2502 found    \u2502",
        "  \"got no\\\n  \\ EC2 role found here\"",
        "| a | got no | b |\n|   | EC2    |   |\n| c | role   |   |\n|   | found  |   |",
        "caf\u00e9 got no EC2\nrole found here"
      })
  void aWordOverABreakIsHandedOn(String text) {
    assertThat(joined(text)).anyMatch(WORDS::isIn);
    assertThat(joined(OTHER + "\n" + text + "\n" + OTHER)).anyMatch(WORDS::isIn);
  }

  @Test
  void aWordOverTheEdgeOfATerminalIsHandedOn() {
    String cut = "a line that a terminal cut at this column: no EC2 ";
    assertThat(joined(cut + "ro\nle found here")).containsExactly(cut + "role found here");
    assertThat(joined(cut + "\nrole found here"))
        .containsExactly(cut + "role found here", cut + "role found here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "got no EC2\nrule found here",
        "got no EC2  \nrule found here  ",
        "| got no   |\n| EC2 rule |\n| found    |",
        "caf\u00e9 got no EC2\nrule found here",
        "| a | got no   | b |\n|   | EC2 rule |   |\n|   | found    |   |"
      })
  void linesWithoutAWordAreNotJoined(String text) {
    assertThat(joined(text)).isEmpty();
    assertThat(joined(OTHER + "\n" + text + "\n" + OTHER)).isEmpty();
  }
}
