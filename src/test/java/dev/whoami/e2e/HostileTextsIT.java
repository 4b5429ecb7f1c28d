package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.secret.Hostile;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others named reaches no terminal as it is, by no command, on neither output. */
@Execution(ExecutionMode.CONCURRENT)
class HostileTextsIT {
  private static final String SETTINGS =
      """
      export LC_ALL=C.UTF-8 AWS_PROFILE="$bad" AWS_EXECUTION_ENV="AWS_ECS_EC2 $bad"
      export AWS_CONFIG_FILE="/etc/$bad" HADOOP_HOME="$HOME/$bad" AWS_ENDPOINT_URL="http://$bad"
      name=$(printf '%s' "$bad" | tr -d /)
      mkdir -p "$HOME/$bad"
      printf 'resource "aws_%s" "%s" {\\n %s = "%s"\\n' "$bad" "$bad" "$bad" "$bad" \
        > "$HOME/$bad/$name.tf"
      printf '{"%s": "%s"' "$bad" "$bad" > "$HOME/$name.json"
      mkdir "$HOME/checkout" && cd "$HOME/checkout"
      keys='variables: {AWS_ACCESS_KEY_ID: AKIAEXAMPLEEXAMPLE01, AWS_SECRET_ACCESS_KEY: s3cr3t}'
      printf '%s\\n' 'name: api' 'type: Backend Service' "$keys" > "$command.yml"
      printf '[{"name": "%s", "image": ' "$command" > "$command.json"
      printf '%s\\n' "arn:aws:sts::111122223333:assumed-role/$command/i-0abc1234def567890" \
        "$command is not authorized to perform: s3:GetObject" > "$command.log"
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whoami; whoami --quiet --expect-role \"$bad\"; whoami chains; whoami hadoop",
        "whoami roles; for f in markdown html json; do whoami --format $f --expect-role \"$bad\";"
            + " done",
        "whoami hadoop --home \"/opt/$bad\"; whoami hadoop --classpath \"/$bad.jar\"",
        "whoami lint \"$HOME/$bad\"; whoami lint \"$HOME/$name.json\"; whoami lint \"/no/$bad\"",
        "whoami lint --format \"$bad\"; whoami lint --format sarif \"$HOME/$bad\"",
        "whoami lint; whoami lint --format line; whoami lint --quiet; whoami lint --verbose",
        "whoami lint --write-baseline \"$command\"; whoami read \"$command.log\"; whoami read"
            + " \"$bad\"; whoami read --format json \"$command.log\"",
        "whoami ps --all; whoami ps --all --format json; whoami replay \"$bad\"; whoami replay"
            + " \"$command.log\"",
        "whoami explain \"$bad\"; whoami lab \"$bad\"; whoami health \"$bad\"; whoami \"$bad\"",
        "whoami \"--$bad\"; whoami --format \"$bad\"; whoami --timeout \"$bad\"; whoami --pid"
            + " \"$bad\"",
        "whoami --output \"/no/$bad\" --format json; whoami chains --client \"$bad\""
      })
  void noCommandPassesThemOn(String commands) {
    String whoami = "whoami() { " + PrivateWorld.startInShell() + " ";
    String bad =
        "command='" + Hostile.command() + "'\nbad=$(printf '%b' '" + Hostile.printed() + "')\n";
    String script = whoami + "\"$@\"; }\n" + bad + SETTINGS + commands;
    PrivateWorld.Run run = PrivateWorld.of("task=EC2", "container=HEALTHY").run("sh", "-c", script);
    Hostile.requireNoneInPlain("standard output of " + commands, run.stdout());
    Hostile.requireNoneInPlain("standard error of " + commands, run.stderr());
    assertThat(run.stdout() + run.stderr()).contains("whoami").contains(Hostile.MARK);
  }
}
