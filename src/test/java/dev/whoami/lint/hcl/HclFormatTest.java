package dev.whoami.lint.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "format" gives, as HashiCorp's own library (cty 1.12) does; open where it is not read. */
class HclFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "format(\"%v\",123456) § \"123456\"",
        "format(\"%v\", \"1000000\") § \"1000000\"",
        "format(\"%v\", true) § \"true\"",
        "format(\"%v\", \"true\") § \"true\"",
        "format(\"%v\", jsonencode([1])) § \"[1]\"",
        "format(\"%v\", true ? 5 : var.x) § \"5\"",
        "format(\"%s\",[1]) § invalid",
        "format(\"a\",\"b\") § invalid",
        "format(\"%s\") § invalid",
        "format(\"%d\",1.5) § invalid",
        "format(\"%d\",\"12\") § \"12\"",
        "format(\"%d\",\"x\") § invalid",
        "format(\"%d\", true) § invalid",
        "format(\"%d\", 12345678901234567890) § \"12345678901234567890\"",
        "format(\"%s\",null) § invalid",
        "format(5) § \"5\"",
        "format(\"%s\", 123456789) § \"123456789\"",
        "format(\"%s\", 0.1) § \"0.1\"",
        "format(\"%s\", true) § \"true\"",
        "format(\"%s\", {a=1}) § invalid",
        "format(\"%s %s\", \"a\") § invalid",
        "format(\"%s\", \"a\", \"b\") § invalid",
        "format(\"%d%%\", 50) § \"50%\"",
        "format(\"%%\") § \"%\"",
        "format(\"%s-%s\", \"a\", \"b\") § \"a-b\"",
        "format(null) § invalid",
        "format(\"%s\", format(\"%%\")) § \"%\"",
        "formatlist(\"%s-%d\", [\"a\",\"b\"], 5) § [\"a-5\",\"b-5\"]",
        "formatlist(\"%s\", []) § []",
        "formatlist(\"%s\", [\"a\"], [\"b\",\"c\"]) § invalid",
        "formatlist(\"x\") § [\"x\"]",
        "formatlist(\"%s\", {a=1}) § invalid",
      })
  void puts(String expression, String text) throws Unreadable {
    assertThat(HclValues.of(expression)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "format(\"%s\", aws_iam_role.r.arn) § unknown[aws_iam_role.r]",
        "format(\"a%d\", var.x) § unknown[]",
        "format(var.x, 1) § unknown[var.x]",
        "format(\"%v\", 1000000) § unknown[]",
        "format(\"%v\", 1.5) § unknown[]",
        "format(\"%v\", [1]) § unknown[]",
        "format(\"%v\", null) § unknown[]",
        "format(\"%v\", true ? 1000000 : var.x) § unknown[]",
        "format(\"%03d\", 5) § unknown[]",
        "format(\"%[1]s\", \"a\") § unknown[]",
        "format(\"%q\", \"a\") § unknown[]",
        "format(\"%z\", 1) § unknown[]",
        "format(\"100%\") § unknown[]",
      })
  void isOpenWhereThatIsNotKnown(String expression, String value) throws Unreadable {
    assertThat(HclValues.of(expression)).isEqualTo(value);
  }
}
