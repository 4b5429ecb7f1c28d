package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellBlockTest {
  private static List<String> within(int room, String... lines) {
    return ShellBlock.within(room, List.of(lines));
  }

  @Test
  void aLineThatFitsStaysAsItIs() {
    assertThat(within(20, "aws sts get-caller-i", "echo"))
        .containsExactly("aws sts get-caller-i", "echo");
  }

  @Test
  void aLongLineGoesOnBehindABackslash() {
    assertThat(within(24, "aws ecs stop-task --cluster prod --task 4d5c1f0e"))
        .containsExactly("aws ecs stop-task \\", "  --cluster prod \\", "  --task 4d5c1f0e");
    assertThat(within(24, "  aws ecs stop-task --cluster prod"))
        .containsExactly("  aws ecs stop-task \\", "    --cluster prod");
  }

  @Test
  void anOptionStaysBesideItsValueWhereOneLineHasRoomForBoth() {
    assertThat(within(36, "  aws iam get-policy --policy-arn arn:aws:x"))
        .containsExactly("  aws iam get-policy \\", "    --policy-arn arn:aws:x");
    String longer = "arn:aws:iam::111122223333:policy/p";
    assertThat(within(36, "  aws iam get-policy --policy-arn " + longer))
        .containsExactly("  aws iam get-policy --policy-arn \\", "    " + longer);
    assertThat(within(24, "kubectl rollout -n shop --watch"))
        .containsExactly("kubectl rollout \\", "  -n shop --watch");
  }

  @Test
  void aWordThatIsTooLongIsNotTorn() {
    assertThat(within(8, "a bbbbbbbbbbbbbbbb c"))
        .containsExactly("a \\", "  bbbbbbbbbbbbbbbb \\", "  c");
    assertThat(within(8, "bbbbbbbbbbbbbbbb")).containsExactly("bbbbbbbbbbbbbbbb");
  }

  /** Each would be another command, or none, if it were broken at one of its other spaces. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'one two three' \"four five six\" seven\\ eight nine",
        "printf '%s %s\\n' \"a 'b c' d\" 'e \"f g\" h' i",
        "echo \"it is \\\" not over\" 'yet'",
        "echo \"a \\\\\" and \"then b\" more",
        "true && echo $(printf '%s' 'one two') | cat",
        "echo one two # and a comment that is long",
        "test a = b || echo 'x  y   z'",
      })
  void bashDoesTheSameWithIt(String line) throws Exception {
    String expected = said(line);
    for (int room = 6; room < line.length(); room++) {
      List<String> broken = within(room, line);
      assertThat(said(String.join("\n", broken))).as("%s", broken).isEqualTo(expected);
    }
    assertThat(within(16, line)).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" |", " ||", " &&", " \\"})
  void whatJoinsTheNextLineIsNotBrokenOff(String joint) {
    assertThat(within(14, "jq '.a, .b, .c, .d'" + joint))
        .containsExactly("jq \\", "  '.a, .b, .c, .d'" + joint);
    assertThat(within(8, "'one two three'" + joint)).containsExactly("'one two three'" + joint);
  }

  @Test
  void aQuotationGoesOnOverLines() {
    String[] lines = {"echo '{", "  \"a word\": \"and a long text in it\",", "}' --and-more words"};
    List<String> broken = within(16, lines);
    assertThat(broken).startsWith(lines[0], lines[1]).endsWith("}' --and-more \\", "  words");
  }

  @Test
  void whatGoesToACommandAsItsInputStaysAsItIs() {
    String[] lines = {"cat <<END", "a text of many many words", "END"};
    assertThat(within(12, lines)).containsExactly(lines);
  }

  @Test
  void aLineThatGoesOnAlreadyKeepsItsBackslash() {
    assertThat(within(14, "aws ecs describe-tasks \\", "  --cluster prod"))
        .containsExactly("aws ecs \\", "  describe-tasks \\", "  --cluster \\", "    prod");
  }

  private static String said(String script) throws Exception {
    List<String> words = new ArrayList<>(List.of("bash", "-c", script));
    Process bash = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + bash.waitFor();
  }
}
