package dev.whoami.world.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0x1b, 0x7f, 0x80, 0x9b, 0x9d, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200e,
        0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xd800, 0xdfff, 0xe000, 0xfdd0, 0xfe0f,
        0xfeff, 0xfff9, 0xffff, 0x1d173, 0xe0001, 0xe0100, 0xf0000, 0x10ffff
      })
  void whatHasNoShapeOrSteersIsReplaced(int codePoint) {
    String text = "a" + new String(Character.toChars(codePoint)) + "b";
    assertThat(Printable.isPrintable(codePoint)).isFalse();
    assertThat(Printable.line(text)).isEqualTo("a\ufffdb");
    assertThat(Printable.lines(text)).isEqualTo("a\ufffdb");
  }

  @ParameterizedTest
  @ValueSource(ints = {'\t', '\r', 0x0b, 0x0c, 0x85, 0x2028, 0x2029})
  void unicodeLineBreaksBreakNoLine(int codePoint) {
    String text = "a" + (char) codePoint + "b";
    assertThat(Printable.line(text)).isEqualTo("a b");
    assertThat(Printable.lines(text)).isEqualTo("a b");
  }

  @Test
  void aLineBreakIsOneInATextOfLinesAlone() {
    assertThat(Printable.line("a\nb\r\nc")).isEqualTo("a b c");
    assertThat(Printable.lines("a\nb\r\nc")).isEqualTo("a\nb\nc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "arn:aws:iam::1:role/x+=,.@-_", "Größe", "漢字 …", "✗ ▸ ■", "🙂", "שלום"})
  void lettersOfEveryLanguageStay(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "::error::x, :\\:error::x",
    "a ::stop-commands::t, a :\\:stop-commands::t",
    "a::error::b, a::error::b",
    "arn:aws:iam::1:role/x, arn:aws:iam::1:role/x",
    ":::add-mask::, :\\::add-mask::",
    "##vso[a.b]c, #\\#vso[a.b]c",
    "a##teamcity[b], a#\\#teamcity[b]",
    "x ##[error]y, x #\\#[error]y",
    "###vso[a.b], ##\\#vso[a.b]",
    "## 1, ## 1"
  })
  void aPipelineRunsNothingOfAText(String text, String shown) {
    assertThat(Printable.line(text)).isEqualTo(shown);
    assertThat(Printable.lines("a\n" + text)).isEqualTo("a\n" + shown);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\t', '\r', '\u000b', '\u2028', '\u00a0', '\u3000'})
  void noKindOfBlankHidesACommand(char blank) {
    assertThat(Printable.line("a" + blank + "::error::b")).endsWith(":\\:error::b");
    assertThat(Printable.line(blank + "::error::b")).endsWith(":\\:error::b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "::1", "on ::1, port", "::/0 0.0.0.0/0", "::ffff:10.0.0.1", ":: x"})
  void anAddressStays(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
  }

  /** Half of a pair, first and last, beside a whole one. */
  @Test
  void aLoneSurrogateIsReplacedAndAPairIsNot() {
    assertThat(Printable.line("\udc00\ud83d\ude42\ud83d")).isEqualTo("\ufffd\ud83d\ude42\ufffd");
  }
}
