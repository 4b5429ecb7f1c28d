package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken, of another kind, too large or not to be read: an outcome each. */
@Execution(ExecutionMode.CONCURRENT)
class MalformedFilesIT {
  private static final String SECRET = "fileSecret+never/shown/anywhere/012345678";

  /** Makes something of the file at $F, then becomes what follows. */
  private static JarRun told(String making, List<String> words) {
    List<String> start = new ArrayList<>(List.of("sh", "-c", making + "; exec \"$@\"", "sh"));
    start.addAll(PrivateWorld.javaOfWhoami());
    start.addAll(List.of("-Xmx64m", "-jar", PrivateWorld.jar()));
    JarRun jarRun = JarRun.finished(PrivateWorld.of(words.toArray(new String[0])), start, 10);
    assertThat(jarRun.codes()).as(jarRun.text()).doesNotContain("WHO001", "WHO003");
    assertThat(jarRun.text() + jarRun.json()).doesNotContain(SECRET);
    return jarRun;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rm $F; mkdir $F                               | BROKEN FILE_UNREADABLE
          head -c 2097152 /dev/zero > $F                | BROKEN FILE_TOO_LARGE
          rm $F; mkfifo $F                              | BROKEN FILE_UNREADABLE
          rm $F; ln -s /dev/zero $F                     | BROKEN FILE_UNREADABLE
          printf '\\377\\000\\033[31m' > $F              | BROKEN UNPARSABLE
          printf '[default\\naws_access_key_id' > $F     | BROKEN UNPARSABLE
          printf 'no section = 1\\n' > $F                | BROKEN UNPARSABLE
          printf '[default]\\naws_access_key_id=A\\n' >$F | BROKEN HALF_SET
          """)
  void ofTheProfile(String making, String outcome) {
    JarRun jarRun =
        told(
            "F=$HOME/.aws/credentials; " + making,
            List.of(
                "task=EC2",
                "container=HEALTHY",
                "file:.aws/credentials=[default]\naws_secret_access_key=" + SECRET));
    assertThat(jarRun.outcome("PROFILE")).as(jarRun.text()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rm $F; mkdir $F                | BROKEN FILE_UNREADABLE
          head -c 2097152 /dev/zero > $F | BROKEN FILE_TOO_LARGE
          rm $F; mkfifo $F               | BROKEN FILE_UNREADABLE
          rm $F                          | BROKEN FILE_MISSING
          : > $F                         | BROKEN UNPARSABLE
          rm $F; ln -s /dev/zero $F      | BROKEN FILE_UNREADABLE
          """)
  void ofTheWebIdentityToken(String making, String outcome) {
    JarRun jarRun =
        told("F=$AWS_WEB_IDENTITY_TOKEN_FILE; " + making, List.of("webIdentity=HEALTHY"));
    assertThat(jarRun.outcome("WEB_IDENTITY")).as(jarRun.text()).isEqualTo(outcome);
    if (!making.startsWith(":")) { // An empty token is one that the library itself does send.
      assertThat(jarRun.run().requestsOf("sts")).isEmpty();
    }
    assertThat(jarRun.run().exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rm $F; mkdir $F                | BROKEN FILE_UNREADABLE
          head -c 2097152 /dev/zero > $F | BROKEN FILE_UNREADABLE
          rm $F; mkfifo $F               | BROKEN FILE_UNREADABLE
          rm $F                          | BROKEN FILE_MISSING
          """)
  void ofTheAuthorizationToken(String making, String outcome) {
    JarRun jarRun =
        told(
            "F=$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE; " + making, List.of("podIdentity=HEALTHY"));
    assertThat(jarRun.outcome("CONTAINER")).as(jarRun.text()).isEqualTo(outcome);
    assertThat(jarRun.codes()).contains("WHO209");
    assertThat(jarRun.run().exit()).isEqualTo(1);
  }

  /** Root may read everything, so this runs as nobody, with the files still root's. */
  @Test
  void ofAnotherUser() throws java.io.IOException, InterruptedException {
    Process id = new ProcessBuilder("setpriv", "--reuid=65534", "--clear-groups", "true").start();
    assumeTrue(id.waitFor() == 0, "only root can become another user");
    List<String> start =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "chmod 700 $HOME/../; chmod 755 $HOME/.. $HOME; chmod -R go+rX $HOME/var"
                    + " $HOME/.aws; chmod 600 $AWS_WEB_IDENTITY_TOKEN_FILE $HOME/.aws/credentials;"
                    + " J=$(mktemp); cp \"$1\" $J; chmod 644 $J; shift; setpriv --reuid=65534"
                    + " --regid=65534 --clear-groups "
                    + PrivateWorld.inShell(PrivateWorld.briefJava())
                    + " -jar $J \"$@\"; E=$?; rm $J; exit $E",
                "sh",
                PrivateWorld.jar()));
    PrivateWorld world =
        PrivateWorld.of(
            "webIdentity=HEALTHY", "profile=STATIC_DEFAULT", "env:AWS_REGION=us-west-2");
    start.addAll(List.of("--format", "json", "--timeout", "10s"));
    PrivateWorld.Run run = world.run(start.toArray(new String[0]));
    JarRun.requireDecent(run.stdout(), run.secrets());
    assertThat(run.stderr()).isEmpty();
    JarRun jarRun =
        new JarRun(run, "", com.google.gson.JsonParser.parseString(run.stdout()).getAsJsonObject());
    assertThat(jarRun.outcome("WEB_IDENTITY")).isEqualTo("BROKEN FILE_DENIED");
    assertThat(jarRun.outcome("PROFILE")).isEqualTo("BROKEN FILE_DENIED");
    assertThat(jarRun.codes()).contains("WHO402");
    assertThat(run.exit()).isEqualTo(1);
  }
}
