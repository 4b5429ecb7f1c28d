package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar as root looks at a process of a user, in whose home a third user has put a config
 * file. It names a private file of the first user as the token, and a listener that gets it.
 */
class ProfilesOfOthersIT {
  private static final int USER = 65534;
  private static final int THIRD = 65533;

  private Path home;
  private Path config;

  @BeforeEach
  void aHomeThatTheThirdUserCanWriteTo(@TempDir Path tmp) throws IOException {
    assumeTrue(PrivateWorld.flag().equals("-n"), "not root, or no private networks here");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv here");
    Files.setAttribute(tmp, "unix:mode", 0755);
    home = give(Files.createDirectory(tmp.resolve("home")), USER, 0755);
    Path secret = give(Files.writeString(tmp.resolve("private"), "of-the-user-alone"), USER, 0600);
    Files.createDirectory(home.resolve(".aws"));
    config =
        Files.writeString(
            home.resolve(".aws/config"),
            "[default]\nregion = eu-central-1\nendpoint_url = http://127.0.0.9:8099\n"
                + "role_arn = arn:aws:iam::111122223333:role/made-up\n"
                + "web_identity_token_file = "
                + secret
                + "\n");
  }

  private static Path give(Path path, int owner, int mode) throws IOException {
    Files.setAttribute(path, "unix:uid", owner);
    Files.setAttribute(path, "unix:gid", owner);
    Files.setAttribute(path, "unix:mode", mode);
    return path;
  }

  /** Runs whoami with these options beside a process of the user, whose number is $N. */
  private PrivateWorld.Run run(String options) {
    String user = "setpriv --reuid=" + USER + " --regid=" + USER + " --clear-groups";
    return PrivateWorld.of("raw:listener@127.0.0.9:8099=EMPTY")
        .runAsPidOne(
            List.of(
                user
                    + " env -i PATH=\"$PATH\" AWS_EC2_METADATA_DISABLED=true HOME='"
                    + home
                    + "' sleep 600 &",
                "N=$!",
                "until grep -q sleep /proc/$N/cmdline; do sleep 0.1; done",
                PrivateWorld.startInShell() + " " + options + " --timeout 60s"));
  }

  @Test
  void whatTheConfigOfAThirdUserSaysIsNotDone() throws IOException {
    give(config, THIRD, 0644);
    for (String options : List.of("--pid $N", "ps --all")) {
      PrivateWorld.Run run = run(options);
      assertThat(run.requestsOf("listener")).as(run.stdout() + run.stderr()).isEmpty();
      assertThat(run.stdout()).contains("UNKNOWN");
    }
    assertThat(run("--pid $N").stdout()).contains("WHO408", "~/.aws/config was not read by whoami");
  }

  /** So the listener would have got it. */
  @Test
  void whatTheConfigOfTheUserSaysIsDone() throws IOException {
    give(config, USER, 0644);
    for (String options : List.of("--pid $N", "ps --all")) {
      PrivateWorld.Run run = run(options);
      assertThat(run.requestsOf("listener")).as(run.stdout() + run.stderr()).isNotEmpty();
    }
  }
}
