package dev.whoami.lint.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclBody;
import dev.whoami.lint.hcl.HclParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions of Terraform come to: as JSON, with a question mark for what is open. */
class HclValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 § 7",
        "(1 + 2) * 3 == 9 && !false § true",
        "10 / 4 - 0.5 § 2",
        "1 / 0 § unknown[]",
        "-3 < -2 ? \"a\" : \"b\" § \"a\"",
        "false && var.x § false",
        "var.x || true § true",
        "true == \"true\" § false",
        "1 != \"1\" § true",
        "true == true && \"a\" == \"a\" § true",
        "tostring(true) == \"true\" § true",
        "var.x == var.x § true",
        "var.x == var.y § unknown[]",
        "uuid() == uuid() § unknown[]",
        "var.c ? var.x : var.x § unknown[var.x]",
        "[1, [2, 3]][1][0] § 2",
        "{a = {b-c = 1}}.a.b-c § 1",
        "{a = 1}.b § invalid",
        "[{a = 1}, {a = 2}][*].a § [1,2]",
        "[{a = [1]}, {a = [2]}].*.a[0] § [1]",
        "null[*] § []",
        "[for i, v in [\"x\", \"y\"] : \"${i}${v}\" if v != \"x\"] § [\"1y\"]",
        "{for k, v in {a = 1, b = 2} : upper(k) => v} § {\"A\":1,\"B\":2}",
        "[for k, v in {b = 1, a = 2} : v] § [2,1]",
        "[for v in toset([\"b\", \"a\", \"b\"]) : v] § [\"a\",\"b\"]",
        "toset([10, 9]) § [9,10]",
        "distinct([\"b\", \"a\", \"b\"]) § [\"b\",\"a\"]",
        "{for v in [\"ab\", \"ac\"] : substr(v, 0, 1) => v...} § {\"a\":[\"ab\",\"ac\"]}",
        "{a = 1, (var.k) = 2} § unknown[]",
        "\"a-${\"b\"}-$${c}\" § \"a-b-${c}\"",
        "\"%{ if 1 == 2 }a%{ else }b%{ endif }\" § \"b\"",
        "\"%{ for v in [1, 2] }-${v}-%{ endfor }\" § \"-1--2-\"",
        "\"a-${var.x}\" § unknown[]",
        "\"${var.x}\" § unknown[var.x]",
        "merge({a = 1, b = 1}, {b = 2}, null) § {\"a\":1,\"b\":2}",
        "merge({a = 1}, var.x) § unknown[var.x]",
        "concat([1], [], [2]) § [1,2]",
        "flatten([1, [2, [3]]]) § [1,2,3]",
        "compact([\"a\", \"\", null]) § [\"a\"]",
        "join(\"-\", [\"a\", var.x]) § unknown[]",
        "format(\"%s:%d%%\", \"a\", 5) § \"a:5%\"",
        "lookup({a = 1}, \"b\", \"c\") § \"c\"",
        "lookup({a = 1}, \"b\") § invalid",
        "try({a = 1}.b, \"c\") § \"c\"",
        "can({a = 1}.b) § false",
        "coalesce(null, \"\", \"a\") § \"a\"",
        "coalesce(var.x, \"a\") § unknown[var.x]",
        "coalesce(aws_iam_role.r.arn, var.x) § unknown[aws_iam_role.r]",
        "one(aws_iam_role.r[*].arn) § unknown[aws_iam_role.r]",
        "element([\"a\", \"b\"], 3) § \"b\"",
        "length({a = 1}) § 1",
        "contains([\"a\"], \"b\") § false",
        "keys({b = 1, a = 2}) § [\"a\",\"b\"]",
        "jsondecode(\"{\\\"a\\\": [1]}\").a[0] § 1",
        "jsondecode(jsonencode({a = \"b\"})).a § \"b\"",
        "\"x=${jsonencode({a = \"b\"})}\" § \"x={\\\"a\\\":\\\"b\\\"}\"",
        "replace(\"a.b\", \".\", \"-\") § \"a-b\"",
        "split(\",\", \"a,b\") § [\"a\",\"b\"]",
        "provider::aws::arn_parse(\"a\") § unknown[]",
        "cidrsubnet(\"10.0.0.0/8\", 8, 1) § unknown[]"
      })
  void hasTheValue(String expression, String value) throws Unreadable {
    assertThat(HclValues.of(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,\n 2\n]",
        "{\n a = 1 # one\n b : 2,\n}",
        "f(\n 1,\n 2...\n)",
        "(\n 1\n + 2\n)",
        "{for k, v in {} :\n k =>\n v\n if v == 1}",
        "<<EOT\nEOT is a word\nEOT_\nEOT",
        "a [0] . b",
        "map(object\n({}))",
        "\"${\n1\n}\"",
        "{ aws.west = aws.west }"
      })
  void isRead(String expression) throws Unreadable {
    boolean isOneLine = !expression.startsWith("map(");
    assertThat(HclValues.of(isOneLine ? expression : "(" + expression + ")")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 +", "[1 2]", "{a}", "f(1 2)", "(1", "a.", "\"a", "<<EOT\n EOT x"})
  void isRefused(String expression) {
    assertThatThrownBy(() -> HclValues.of(expression)).isInstanceOf(Unreadable.class);
  }

  /** Each of these comes to more than any machine computes, and to nothing known here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[for a in range : [for b in range : [for c in range : [for d in range : 1]]]]",
        "[for a in range : [for b in range : join(\"\", [for c in range : \"xxxxxxxxxxxxxxxx\"])]]"
      })
  void isNotComputedToTheEnd(String expression) throws Unreadable {
    String range = "[" + "1,".repeat(300) + "]";
    String shown = HclValues.of("length(jsonencode(" + expression.replace("range", range) + "))");
    assertThat(shown).isEqualTo("unknown[]");
  }

  @Test
  void theSignOfAnUnknownTellsWhatIsTheSame() throws Unreadable {
    HclBody body =
        HclParser.parse("a = f(var.x,  1)\nb = f(var.x, 1)\nc = f(var.x, 2)\nd = timestamp()\n");
    HclScope scope = HclValues.scope();
    String first = body.attribute("a").orElseThrow().value(scope).identity();
    assertThat(first).isNotEmpty();
    assertThat(body.attribute("b").orElseThrow().value(scope).identity()).isEqualTo(first);
    assertThat(body.attribute("c").orElseThrow().value(scope).identity()).isNotEqualTo(first);
    assertThat(body.attribute("d").orElseThrow().value(scope).identity()).isEmpty();
  }
}
