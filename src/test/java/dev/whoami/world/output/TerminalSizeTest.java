package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''  | ''  | ''         | 80x24",
        "''  | ''  | '50 160\n' | 160x50",
        "132 | ''  | '50 160\n' | 132x50",
        "132 | 40  | '50 160\n' | 132x40",
        "0   | x   | '50 160\n' | 160x50",
        "''  | ''  | '0 0\n'    | 80x24",
        "''  | -5  | 'stty: no' | 80x24",
        "''  | ''  | '5 99999'  | 80x24",
      })
  void variablesComeFirstThenSttyThenTheUsualSize(
      String columns, String lines, String stty, String expected) {
    TerminalSize size = TerminalSize.of(columns, lines, stty);
    assertThat(size.columns() + "x" + size.rows()).isEqualTo(expected);
  }
}
