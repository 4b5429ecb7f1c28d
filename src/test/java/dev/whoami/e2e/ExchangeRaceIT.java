package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar as root looks into processes of another user, who exchanges their token file for a
 * link to one of root's, as fast as it can, and listens where the token is sent.
 */
@Timeout(600)
class ExchangeRaceIT {
  private static final int STRANGER = 65534;
  private static final String OF_ROOT = "of-root-alone";
  private static final String THEIR_OWN = "their-own-token";

  /** More, as far as MOST, only where by chance none of the user's own tokens arrived. */
  private static final int ROUNDS = 4;

  private static final int MOST = 40;

  private Path theirs;
  private Path closed;
  private Path heard;

  @BeforeEach
  void makeFolders(@TempDir Path tmp) throws Exception {
    assumeTrue(PrivateWorld.flag().equals("-n"), "not root, or no private networks here");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv here");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "no perl here");
    Files.setAttribute(tmp, "unix:mode", 0755);
    closed = Files.createDirectory(tmp.resolve("closed"));
    Files.setAttribute(closed, "unix:mode", 0700);
    Files.writeString(closed.resolve("token"), OF_ROOT);
    Files.setAttribute(closed.resolve("token"), "unix:mode", 0600);
    theirs = give(Files.createDirectory(tmp.resolve("theirs")));
    heard = give(Files.createFile(theirs.resolve("heard")));
  }

  private static Path give(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", STRANGER, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", STRANGER, LinkOption.NOFOLLOW_LINKS);
    return path;
  }

  private void exchangeFileAndLink() throws IOException {
    give(Files.writeString(theirs.resolve("file"), THEIR_OWN));
    give(Files.createSymbolicLink(theirs.resolve("other"), closed.resolve("token")));
  }

  private void exchangeFolderAndLink() throws IOException {
    give(Files.createDirectory(theirs.resolve("file")));
    give(Files.writeString(theirs.resolve("file/token"), THEIR_OWN));
    give(Files.createSymbolicLink(theirs.resolve("other"), closed));
  }

  /**
   * Runs whoami again and again beside this number of processes of the user.
   *
   * @param token the path of the token below the user's folder
   * @param options those of whoami, in the words of a shell; $N is the last of the processes
   */
  private String said(int processes, String token, String options) throws Exception {
    Path out = Files.createFile(theirs.resolveSibling("said"));
    List<String> command = new ArrayList<>(List.of("unshare", "-n", "-p", "--fork"));
    command.addAll(List.of("--kill-child", "--mount-proc", "sh", "-c", script(), "sh"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(it -> it.startsWith("AWS_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_EC2_METADATA_DISABLED", "true",
                "WHOAMI", PrivateWorld.startInShell() + " " + options + " --timeout 60s",
                "THEIRS", theirs.toString(),
                "TOKEN", theirs.resolve(token).toString(),
                "OWN", THEIR_OWN,
                "PROCESSES", String.valueOf(processes),
                "ROUNDS", String.valueOf(ROUNDS),
                "MOST", String.valueOf(MOST)));
    Process race = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(race.waitFor()).as(Files.readString(out)).isZero();
    return Files.readString(out);
  }

  private static String script() throws IOException {
    try (InputStream in = ExchangeRaceIT.class.getResourceAsStream("exchange-race.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void nothingOfRootIsReadOrSent(String said) throws IOException {
    String sent = Files.readString(heard, StandardCharsets.ISO_8859_1);
    assertThat(sent).as(said).contains(THEIR_OWN).doesNotContain(OF_ROOT);
    assertThat(said).doesNotContain(OF_ROOT).contains("sleep");
  }

  @Test
  void aFileThatBecomesALinkLeadsOneProcessToNothingOfRoot() throws Exception {
    exchangeFileAndLink();
    nothingOfRootIsReadOrSent(said(1, "file", "--pid $N"));
  }

  @Test
  void aFolderThatBecomesALinkLeadsOneProcessToNothingOfRoot() throws Exception {
    exchangeFolderAndLink();
    nothingOfRootIsReadOrSent(said(1, "file/token", "--pid $N"));
  }

  /** As whoami looks at all processes, and none is named. */
  @Test
  void aFileThatBecomesALinkLeadsNoProcessToAFileOfRoot() throws Exception {
    exchangeFileAndLink();
    nothingOfRootIsReadOrSent(said(8, "file", "ps --all"));
  }
}
