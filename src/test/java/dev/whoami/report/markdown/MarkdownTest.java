package dev.whoami.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '^',
      textBlock =
          """
          not set                        ! not set
          it's the task's ID, (IRSA).    ! it's the task's ID, (IRSA).
          AWS SDK for .NET v4 or C++     ! AWS SDK for .NET v4 or C++
          AWS_REGION is us-west-2: set   ! `AWS_REGION` is us-west-2: set
          no ~/.aws/config, no (~/.aws). ! no `~/.aws/config`, no (`~/.aws`).
          key ASIA…7Q4K of app:7         ! key ASIA…7Q4K of `app:7`
          <b>bold</b> *a* _b_ [c](d)     ! `<b>bold</b>` `*a*` `_b_` `[c](d`)
          @root #1 www.a.b http://a.b    ! `@root` `#1` `www.a.b` `http://a.b`
          1. - a & b | c                 ! `1`. `-` a `&` b `|` c
          a`b `c` ``d``                  ! ``a`b`` `` `c` `` ``` ``d`` ```
          """)
  void aWordThatCouldBeMarkupIsSetAsCode(String said, String expected) {
    assertThat(Markdown.prose(said)).isEqualTo(expected);
  }

  @Test
  void aBlockEndsWhereItsCodeEndsAndNotBefore() {
    assertThat(new Markdown().block("sh", "a\n```\n````\nb"))
        .hasToString("`````sh\na\n```\n````\nb\n`````\n");
    assertThat(new Markdown().block("", "a")).hasToString("```\na\n```\n");
  }

  @Test
  void aCellKeepsItsPipes() {
    assertThat(new Markdown().row("a|b", Markdown.code("c|d"), ""))
        .hasToString("| a\\|b | `c\\|d` |  |\n");
  }

  @Test
  void aFoldIsFoldedAndItsTitleIsEscaped() {
    assertThat(new Markdown().fold("a <b>").lines("c", "").unfold())
        .hasToString("<details>\n<summary>a &lt;b&gt;</summary>\n\nc\n\n</details>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
  void noLineBreakOfAnyReaderBreaksOutOfCode(String lineBreak) {
    String said = "a" + lineBreak + "<img/src=x>";
    assertThat(Markdown.prose(said)).isEqualTo("a `<img/src=x>`");
    assertThat(Markdown.code(said)).isEqualTo("`a <img/src=x>`");
    assertThat(new Markdown().fold(said)).asString().contains("<summary>a &lt;img/src=x&gt;<");
  }

  @Test
  void nothingSteersTheReader() {
    assertThat(Markdown.prose("a\u001b[31m \u202eb\nc")).isEqualTo("`a\ufffd[31m` `\ufffdb` c");
    assertThat(Markdown.code("a\u0007\u200bb\nc")).isEqualTo("`a\ufffd\ufffdb c`");
  }
}
