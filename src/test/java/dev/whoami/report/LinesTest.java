package dev.whoami.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void aParagraphIsWrappedWithinTheWidth() {
    Lines lines = new Lines(20);
    lines.wrapped("  ", "one two three four five six seven");
    assertThat(lines.toString().lines()).allMatch(line -> line.length() <= 20);
    assertThat(lines).hasToString("  one two three four\n  five six seven\n");
  }

  @Test
  void aLabelHangsInFrontOfTheFirstLineOnly() {
    Lines lines = new Lines(16);
    lines.hanging("A:  ", "    ", "one two three four");
    assertThat(lines).hasToString("A:  one two\n    three four\n");
  }

  @Test
  void aLineOfExactlyTheWidthIsNotBroken() {
    Lines lines = new Lines(11);
    lines.wrapped("", "hello world");
    assertThat(lines).hasToString("hello world\n");
  }

  @Test
  void aWordThatIsTooLongIsNotTorn() {
    Lines lines = new Lines(10);
    lines.wrapped("", "a " + "b".repeat(30) + " c");
    assertThat(lines).hasToString("a\n" + "b".repeat(30) + "\nc\n");
  }

  @Test
  void aCommandIsWrittenAsItIsWithoutBlanksAtItsEnd() {
    Lines lines = new Lines(10);
    lines.exact("aws ecs describe-tasks \\  ");
    lines.blank();
    assertThat(lines).hasToString("aws ecs describe-tasks \\\n\n");
  }

  @Test
  void inkIsWhatWasStressedAndNothingInAText() {
    Paper paper = Paper.plain().coloured(true);
    String foreign = "\u001b[31;1mrole\u001b[0m";
    Lines lines = new Lines(80);
    lines.exact(foreign);
    lines.wrapped("  ", foreign);
    lines.exact(paper.in(Ink.TITLE, foreign).then(" " + foreign));
    String shown = "\ufffd[31;1mrole\ufffd[0m";
    assertThat(lines)
        .hasToString(shown + "\n  " + shown + "\n\u001b[1m" + shown + "\u001b[0m " + shown + "\n");
  }

  @Test
  void inkTakesNoRoomAndEndsWithTheLine() {
    Paper paper = Paper.plain().coloured(true);
    Lines lines = new Lines(12);
    lines.hanging("", "  ", paper.in(Ink.BAD, "one two").then(" three four five"));
    assertThat(lines).hasToString("\u001b[31;1mone two\u001b[0m\n  three four\n  five\n");
  }

  @Test
  void paperIsFortyToAHundredColumnsWideAndPlainPaperHasNoColour() {
    assertThat(Paper.terminal(5).width()).isEqualTo(40);
    assertThat(Paper.terminal(500).width()).isEqualTo(100);
    assertThat(Paper.plain().width()).isEqualTo(80);
    assertThat(Paper.plain().in(Ink.BAD, "x")).hasToString("x");
    assertThat(Paper.plain().coloured(true).in(Ink.BAD, "x")).hasToString("\u001b[31;1mx\u001b[0m");
    assertThat(Paper.plain().symbol("✓", "ok")).isEqualTo("ok");
    assertThat(Paper.terminal(80).symbol("✓", "ok")).isEqualTo("✓");
  }

  @Test
  void formatsAreKnownByTheirNamesInLowerCase() {
    assertThat(Format.named("json")).contains(Format.JSON);
    assertThat(Format.named("JSON")).isEmpty();
    assertThat(Format.named("xml")).isEmpty();
  }
}
