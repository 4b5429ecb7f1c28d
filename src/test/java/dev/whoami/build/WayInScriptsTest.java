package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container says is text for the scripts that open a session in it. */
class WayInScriptsTest {
  private static List<String> scripts(String... more) throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String each :
        List.of("into.sh", "ecs-exec", "ecs-run", "fleet-collect", "kubectl-whoami")) {
      scripts.add(Files.readString(Path.of("scripts", each)));
    }
    scripts.addAll(List.of(more));
    return scripts;
  }

  @Test
  void noForeignWordIsRunOrComputedWithOrShown() throws IOException {
    assertThat(ForeignWords.faultsOf(scripts())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if ((status > 1)); then :; fi",
        "((answer))",
        "x=$((answer + 1))",
        "x=$(($1 + 1))",
        "x=$((${answer%x} + 1))",
        "((size += answer))",
        "sent=$answer",
        "sent=$(fact room)",
        "local sent=$1",
        "for sent in $answer; do :; done",
        "IFS= read -r sent <\"$talk/lines\"",
        "if ((never_given)); then :; fi",
        "[[ $status -gt 1 ]]",
        "[[ -v $answer ]]",
        "test -v \"$answer\"",
        "printf -v \"$their_word\" %s x",
        "eval \"$answer\"",
        "if eval \"$answer\"; then :; fi",
        "let \"n = $answer\"",
        "declare -i n=$answer",
        "local -i n=$answer",
        "echo \"${!answer}\"",
        "list[$answer]=1",
        "echo \"${list[answer]}\"",
        "echo \"${list[$1]}\"",
        "echo \"${id:answer}\"",
        "echo \"${id:0:$answer}\"",
        "echo \"$[answer]\"",
        "trap \"$answer\" EXIT",
        "unset \"$answer\"",
        "read -r \"$answer\"",
        ". \"$answer\"",
        "source \"$answer\"",
        "bash -c \"$answer\"",
        "x=$their_rest",
        "answer=$their_rest",
        "local x=${their_rest%x}",
        "echo \"$their_rest\"",
        "printf '%s\\n' \"said $their_rest\" >&2",
        "echo \"$(echo \"$their_rest\")\"",
        "sed \"s/x/$their_rest/\" file",
        "cat >\"$their_rest\"",
        "$their_rest",
        "for x in $their_rest; do :; done",
        "[[ x == $their_rest ]]",
        "[[ x =~ $their_rest ]]",
        "their_x=$(sh -c \"$their_rest\")",
        "their_x=$(eval \"$their_rest\")",
        "IFS= read -r line <&8",
        "read -r their_rest <&8",
        "cat <&8",
        "cat \"$talk/said\"",
        "tail -n 1 \"$talk/errors\" >&2",
      })
  void whatWouldBeWrongIsFound(String line) throws IOException {
    assertThat(ForeignWords.faultsOf(scripts("added() {\n  " + line + "\n}\n"))).isNotEmpty();
  }

  @Test
  void whatIsOnlyTextIsNoCode() {
    String script =
        """
        # eval "$answer"
        say "let us eval ((this)) and ${#answer} \\"$(one_word "$here")\\"" \\
          'eval "$answer"' # let it be
        cat <<'END'
        eval "$answer"
        END
        """;
    assertThat(BashCode.of(script))
        .containsExactly("", "say \"${#answer}_$(one_word \"$here\")_\"    '' ", "cat <<''");
    assertThat(ForeignWords.faultsOf(List.of(script))).isEmpty();
  }
}
