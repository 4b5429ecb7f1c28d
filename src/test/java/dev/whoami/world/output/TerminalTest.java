package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @ParameterizedTest
  @CsvSource({
    "VTE_VERSION, 7600, true",
    "VTE_VERSION, 4205, false",
    "WT_SESSION, 5a9c, true",
    "TERM, xterm-kitty, true",
    "TERM, xterm-256color, false",
    "TERM_PROGRAM, iTerm.app, true",
    "TERM_PROGRAM, Apple_Terminal, false",
  })
  void linksAreForTerminalsThatAreKnownToHaveThem(String name, String value, boolean expected) {
    assertThat(Terminal.hasLinks(it -> it.equals(name) ? value : "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"TMUX", "STY"})
  void aTerminalWithinATerminalHasNone(String inside) {
    Map<String, String> variables = Map.of("VTE_VERSION", "7600", inside, "/tmp/x");
    assertThat(Terminal.hasLinks(it -> variables.getOrDefault(it, ""))).isFalse();
  }

  @Test
  void theLabSaysWhatAPersonTyped() {
    assertThat(Terminal.typed("explain", "WHO101")).containsExactly("explain", "WHO101");
    System.setProperty(Terminal.TYPED, "lab\nirsa\n--verbose");
    try {
      assertThat(Terminal.typed("--color=auto")).containsExactly("lab", "irsa", "--verbose");
    } finally {
      System.clearProperty(Terminal.TYPED);
    }
  }
}
