package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProofOptionsTest {
  private static ProofOptions options(String... words) {
    return CommandLine.populateCommand(new ProofOptions(), words);
  }

  @Test
  void noValueOfAVariableIsHandedOnOnACommandLine() {
    assertThat(options("--env=TOKEN=hunter2", "--timeout=2s").handedOn())
        .contains("--timeout=2s")
        .noneMatch(word -> word.contains("hunter2"));
  }
}
