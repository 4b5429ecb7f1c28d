package dev.whoami.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with every kind of character that steers a terminal, turns a line or is not seen, and with
 * commands of every pipeline.
 */
public final class Hostile {
  /** Seen wherever the text is shown at all. */
  public static final String MARK = "0mark";

  /** By name, for the sources of a test must not hold them either. */
  private static final int[] POINTS = {
    0x0, 0x7, 0x8, 0xd, 0x1b, 0x7f, 0x85, 0x9b, 0x9d, 0xad, 0x61c, 0x200b, 0x200e, 0x2028, 0x2029,
    0x202e, 0x2066, 0x2069, 0xfeff, 0xe000, 0xe0001, 0xe0041, 0xd800
  };

  /** Where a line begins: at the start of a text, and where a long one is wrapped. */
  private static final Pattern GITHUB = Pattern.compile("(?m)^[\\s\\h]*::[\\w-]*[a-z-]");

  private static final Pattern ANYWHERE = Pattern.compile("(?i)##\\w*\\[");

  private static final List<String> OUR_COLORS =
      Stream.of("0", "31;1", "32;1", "33;1", "1", "2", "36")
          .map(it -> "\u001b[" + it + "m")
          .toList();

  private Hostile() {}

  /** A name that a pipeline runs, of characters that every kind of file can have. */
  public static String command() {
    return "::add-mask::" + MARK + "##vso[a.b c=d]##[error]##TeamCity[stop] ::error::e";
  }

  /** All of them, with a color, a link and a command for the clipboard; no two names alike. */
  public static String text() {
    StringBuilder text = new StringBuilder(command());
    text.append(" ::stop-commands::t\r::error::a\u00a0::b::\u2028::c-d::e");
    text.append("\u001b[35m\u001b[2J\u001b]8;;http://evil.example\u001b\\\u001b]52;c;AA==\u0007");
    for (int each : POINTS) {
      text.append('x').appendCodePoint(each);
    }
    return text.append('z').toString();
  }

  /** The same for printf of a shell: without NUL and surrogates, which no argument can hold. */
  public static String printed() {
    StringBuilder escapes = new StringBuilder();
    String possible = text().replace("\0", "").replace("\ud800", "");
    for (byte each : possible.getBytes(StandardCharsets.UTF_8)) {
      escapes.append("\\0").append(Integer.toOctalString(0x200 | (each & 0xff)).substring(1));
    }
    return escapes.toString();
  }

  /**
   * Requires that nothing of the kind is left, apart from the colors that we add, which are taken
   * out by exact match: the hostile text has one that whoami does not use.
   */
  public static void requireNoneIn(String where, String written) {
    String left = written;
    for (String each : OUR_COLORS) {
      left = left.replace(each, "");
    }
    requireNoneInPlain(where, left);
  }

  /** The same, where no color is asked for. */
  public static void requireNoneInPlain(String where, String written) {
    for (int each : POINTS) {
      assertThat(written.codePoints().filter(it -> it == each).count())
          .as("U+%04X in %s: %s", each, where, written)
          .isZero();
    }
    assertThat(written.codePoints().filter(it -> it < ' ' && it != '\n').count())
        .as("control characters in %s: %s", where, written)
        .isZero();
    requireNoCommandIn(where, written);
  }

  /** Requires that a pipeline runs nothing of it where it is printed. */
  public static void requireNoCommandIn(String where, String written) {
    assertThat(written).as(where).doesNotContainPattern(GITHUB);
    assertThat(written).as(where).doesNotContainPattern(ANYWHERE);
  }
}
