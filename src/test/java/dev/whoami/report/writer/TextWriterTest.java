package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.Format;
import org.junit.jupiter.api.Test;

class TextWriterTest {
  @Test
  void aParagraphIsWrappedWithinTheWidth() {
    TextWriter lines = new TextWriter(20);
    lines.wrapped("  ", "one two three four five six seven");
    assertThat(lines.toString().lines()).allMatch(line -> line.length() <= 20);
    assertThat(lines).hasToString("  one two three four\n  five six seven\n");
  }

  @Test
  void aLabelHangsInFrontOfTheFirstLineOnly() {
    TextWriter lines = new TextWriter(16);
    lines.hanging("A:  ", "    ", "one two three four");
    assertThat(lines).hasToString("A:  one two\n    three four\n");
  }

  @Test
  void aLineOfExactlyTheWidthIsNotBroken() {
    TextWriter lines = new TextWriter(11);
    lines.wrapped("", "hello world");
    assertThat(lines).hasToString("hello world\n");
  }

  @Test
  void aWordThatIsTooLongIsNotTorn() {
    TextWriter lines = new TextWriter(10);
    lines.wrapped("", "a " + "b".repeat(30) + " c");
    assertThat(lines).hasToString("a\n" + "b".repeat(30) + "\nc\n");
  }

  @Test
  void aCommandIsWrittenAsItIsWithoutBlanksAtItsEnd() {
    TextWriter lines = new TextWriter(10);
    lines.exact("aws ecs describe-tasks \\  ");
    lines.blank();
    assertThat(lines).hasToString("aws ecs describe-tasks \\\n\n");
  }

  @Test
  void inkIsWhatWasStressedAndNothingInAText() {
    RenderOptions options = RenderOptions.plain().colored(true);
    String foreign = "\u001b[31;1mrole\u001b[0m";
    TextWriter lines = new TextWriter(80);
    lines.exact(foreign);
    lines.wrapped("  ", foreign);
    lines.exact(options.in(AnsiStyle.TITLE, foreign).then(" " + foreign));
    String shown = "\ufffd[31;1mrole\ufffd[0m";
    assertThat(lines)
        .hasToString(shown + "\n  " + shown + "\n\u001b[1m" + shown + "\u001b[0m " + shown + "\n");
  }

  @Test
  void inkTakesNoRoomAndEndsWithTheLine() {
    RenderOptions options = RenderOptions.plain().colored(true);
    TextWriter lines = new TextWriter(12);
    lines.hanging("", "  ", options.in(AnsiStyle.BAD, "one two").then(" three four five"));
    assertThat(lines).hasToString("\u001b[31;1mone two\u001b[0m\n  three four\n  five\n");
  }

  @Test
  void paperIsFortyToAHundredColumnsWideAndPlainPaperHasNoColor() {
    assertThat(RenderOptions.terminal(5).width()).isEqualTo(40);
    assertThat(RenderOptions.terminal(500).width()).isEqualTo(100);
    assertThat(RenderOptions.plain().width()).isEqualTo(80);
    assertThat(RenderOptions.plain().in(AnsiStyle.BAD, "x")).hasToString("x");
    assertThat(RenderOptions.plain().colored(true).in(AnsiStyle.BAD, "x"))
        .hasToString("\u001b[31;1mx\u001b[0m");
    assertThat(RenderOptions.plain().symbol("✓", "ok")).isEqualTo("ok");
    assertThat(RenderOptions.terminal(80).symbol("✓", "ok")).isEqualTo("✓");
  }

  @Test
  void formatsAreKnownByTheirNamesInLowerCase() {
    assertThat(Format.named("json")).contains(Format.JSON);
    assertThat(Format.named("JSON")).isEmpty();
    assertThat(Format.named("xml")).isEmpty();
  }
}
