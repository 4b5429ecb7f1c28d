package dev.whoami.lint.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclParser;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HclTemplateTest {
  private static Node json(String text) throws Unreadable {
    HclExpression heredoc =
        HclParser.parse("x = <<EOF\n" + text + "\nEOF\n").attribute("x").orElseThrow();
    Node template = heredoc.value(HclValues.scope());
    return HclTemplate.json(template).orElseThrow();
  }

  @Test
  void eachOfVeryManyHolesKeepsItsOwnReference() throws Unreadable {
    int many = 5000;
    String text =
        IntStream.range(0, many)
            .mapToObj(i -> "${aws_iam_role.r" + i + ".arn}")
            .collect(Collectors.joining(",", "[", "]"));
    Node list = json(text);
    assertThat(list.items()).hasSize(many);
    for (int i = 0; i < many; i++) {
      assertThat(list.items().get(i).references()).containsExactly("aws_iam_role.r" + i);
    }
  }

  /** The sign of a hole is one of those that Unicode leaves to programs, and may be in a file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uE000",
        "x\uE000",
        "\uE000a",
        "\uE000\uE100",
        "\uE000\uE8FF\uE8FF\uE8FF",
        "\\ue000",
        "\\ue000a",
        "\\ue000\\ue100\\ue100\\ue100",
        "\\ue000\\ue7ff\\ue7ff\\ue7ff"
      })
  void theSignOfAHoleInATextIsNoHole(String sign) throws Unreadable {
    Node list = json("[${aws_iam_role.task.arn}, \"" + sign + "\"]");
    assertThat(list.items().get(0).references()).containsExactly("aws_iam_role.task");
    assertThat(list.items().get(1).references()).isEmpty();
  }
}
