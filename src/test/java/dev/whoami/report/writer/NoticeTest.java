package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final int TERMINAL = 30;
  private static final int LOG = Integer.MAX_VALUE;

  @Test
  void aTerminalGetsAMessageThatBreaksBetweenWords() {
    assertThat(Notice.text("whoami: no caller was given; give one of --sub, --issuer", TERMINAL))
        .isEqualTo("whoami: no caller was given;\ngive one of --sub, --issuer\n");
  }

  @Test
  void aLogGetsOneLineWhateverIsInTheMessage() {
    assertThat(Notice.text("whoami: no file " + "a\nb".repeat(50), LOG)).containsOnlyOnce("\n");
  }

  @Test
  void aCommandIsNotBrokenAndStandsBelowItsPurposeWhereTheLineIsFull() {
    String command = "java -jar /opt/tools/whoami.jar --help";
    assertThat(Notice.text("Help:", command, TERMINAL)).isEqualTo("Help:\n  " + command + "\n");
    assertThat(Notice.text("Help:", command, LOG)).isEqualTo("Help: " + command + "\n");
  }

  @Test
  void noEscapeOfAFileNameReachesTheTerminal() {
    assertThat(Notice.text("whoami: \u001b[31mred", TERMINAL)).doesNotContain("\u001b");
    assertThat(Notice.text("Help:", "\u001b[31mred", TERMINAL)).doesNotContain("\u001b");
  }
}
