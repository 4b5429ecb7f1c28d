package dev.whoami.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The inputs that were once found and are only long: a little text again and again. Each took too
 * much time or memory, or too deep a stack. A character stands for a byte.
 */
enum LongInput {
  AN_ELEMENT_WITHOUT_AN_END(Parser.CONFIG_FLUENTD, "<match **>\n<", "cred", 8000, ""),
  BLANKS_BEFORE_AN_ODD_END_OF_LINE(
      Parser.CONFIG_FLUENTD, "<match **>\n  path", " ", 31_900, "\u00c2\u0085x\n</match>\n"),
  ELEMENTS_IN_ELEMENTS(Parser.CONFIG_FLUENTD, "", "<source>\n", 3600, ""),
  ESCAPES(Parser.CONFIG_FSTAB, "", "\u0013\n\\", 2048, ""),
  EMPTY_LINES(Parser.CONFIG_PROPERTIES, "sasl.mechanism=AWS_MSK_IAM", "\n", 32_001, ""),
  A_PATH_OF_LONG_NAMES(Parser.CONFIG_YAML, "", namesInNames(), 1, ""),
  MAPS_IN_MAPS(Parser.CONFIG_YAML, "\n{{{\n", "{", 32_000, ""),
  VARIABLES_WITHOUT_AN_END(Parser.CONFIG_YAML, "a: \"", "${A:", 7900, "\"\n"),
  BRACKETS_WITHOUT_AN_END(Parser.GIT_IGNORE, "x/", "[", 32_000, ""),
  DOUBLED_STARS(Parser.GIT_IGNORE, "", "**/", 10_000, "b"),
  LISTS_IN_LISTS(Parser.LINT_SETTINGS, "", "[", 20_000, ""),
  A_BRACKET_AND_LINE_ENDS(Parser.PROFILE_FILE, ")", "\n", 32_767, ""),
  A_LONG_SETTING_AND_LINE_ENDS(
      Parser.PROFILE_FILE, "[a]\nb=" + "x".repeat(12_000), "\n", 20_000, ""),
  NOTHING_BUT_LINE_ENDS(Parser.PROFILE_FILE, "", "\n", 32_768, ""),
  WORDS_THAT_ARE_NO_SETTING(Parser.PROFILE_FILE, "", "\u00f3\n", 16_384, ""),
  A_WORD_WITHOUT_AN_END(Parser.RECORDING_REDACTION, "[default]\n", "aws_acce", 4000, ""),
  AN_ATTRIBUTE_WITHOUT_AN_END(Parser.RECORDING_REDACTION, "<property ", "a", 32_000, ""),
  BLANKS_WITHOUT_A_SIGN(Parser.RECORDING_REDACTION, "[default]\n", " ", 32_000, "["),
  EMPTY_WORDS(Parser.RECORDING_REDACTION, "\0.", "\0", 32_766, "");

  private final Parser parser;
  private final byte[] bytes;

  LongInput(Parser parser, String before, String repeated, int times, String after) {
    this.parser = parser;
    this.bytes = (before + repeated.repeat(times) + after).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String namesInNames() {
    return IntStream.range(0, 90)
        .mapToObj(depth -> " ".repeat(depth) + "k".repeat(300) + ":")
        .collect(Collectors.joining("\n"));
  }

  Parser parser() {
    return parser;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
