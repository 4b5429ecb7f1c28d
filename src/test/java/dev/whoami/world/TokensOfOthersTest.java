package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files root takes for the tokens of another process, by their owners and their links. */
class TokensOfOthersTest {
  private static final int ROOT = 0;
  private static final int USER = 65534;
  private static final int SIDECAR = 65533;
  private static final int FS_GROUP = 65532;

  private final List<Process> processes = new ArrayList<>();
  private Path folder;
  private Path volume;

  @BeforeEach
  void aVolume(@TempDir Path tmp) throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "needs root");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv");
    folder = tmp;
    Files.setAttribute(tmp, "unix:mode", 0755);
    volume = folder("volume", ROOT, 01777);
  }

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  private Path folder(String name, int owner, int mode) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    return owned(made, owner, owner, mode);
  }

  private static Path owned(Path file, int owner, int group, int mode) throws IOException {
    Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    if (!Files.isSymbolicLink(file)) {
      Files.setAttribute(file, "unix:mode", mode);
    }
    return file;
  }

  private Path token(Path in, int owner, int group, int mode) throws IOException {
    return owned(Files.writeString(in.resolve("token"), "the token"), owner, group, mode);
  }

  private static Path link(Path link, String target, int owner) throws IOException {
    return owned(Files.createSymbolicLink(link, Path.of(target)), owner, owner, 0);
  }

  private ProcessSurroundings process(int user) throws IOException {
    String words =
        user == ROOT
            ? "env MARK=here sleep 60"
            : "setpriv --reuid "
                + user
                + " --regid "
                + user
                + " --groups "
                + FS_GROUP
                + " env MARK=here sleep 60";
    Process process = new ProcessBuilder(words.split(" ")).start();
    processes.add(process);
    while (!Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).startsWith("sleep")) {
      Thread.onSpinWait();
    }
    return ProcessSurroundings.of(process.pid()).orElseThrow();
  }

  private Reading.Status taken(Path token) throws IOException {
    return process(USER).trusted(token.toString()).status();
  }

  @Test
  void theTokenOfRootOrOfTheProcessIsTaken() throws IOException {
    assertThat(taken(token(volume, ROOT, ROOT, 0644))).isEqualTo(Reading.Status.PRESENT);
    assertThat(taken(token(volume, USER, USER, 0600))).isEqualTo(Reading.Status.PRESENT);
  }

  /** As the kubelet gives it to the group of a pod. */
  @Test
  void theTokenOfRootIsTakenByItsGroup() throws IOException {
    assertThat(taken(token(volume, ROOT, FS_GROUP, 0640))).isEqualTo(Reading.Status.PRESENT);
  }

  @Test
  void theTokenOfAnotherUserIsNotTakenThoughItsModeLets() throws IOException {
    Path token = token(volume, SIDECAR, FS_GROUP, 0640);
    ProcessSurroundings its = process(USER);
    assertThat(its.trusted(token.toString()).status()).isEqualTo(Reading.Status.NOT_TRUSTED);
    assertThat(its.file(token.toString()).text()).as("no token").isEqualTo("the token");
    assertThat(taken(token(volume, SIDECAR, SIDECAR, 0644))).isEqualTo(Reading.Status.NOT_TRUSTED);
  }

  @Test
  void whatTheProcessMayNotReadIsDenied() throws IOException {
    assertThat(taken(token(volume, ROOT, ROOT, 0600))).isEqualTo(Reading.Status.DENIED);
    assertThat(taken(token(volume, SIDECAR, SIDECAR, 0600))).isEqualTo(Reading.Status.DENIED);
    assertThat(taken(volume.resolve("missing"))).isEqualTo(Reading.Status.MISSING);
  }

  /** As the kubelet replaces a token: by a link to a folder. */
  @Test
  void theLinksOfRootAreFollowed() throws IOException {
    Path data = folder("volume/..2026", ROOT, 0755);
    token(data, ROOT, ROOT, 0644);
    link(volume.resolve("..data"), "..2026", ROOT);
    Path link = link(volume.resolve("token"), "..data/token", ROOT);
    assertThat(taken(link)).isEqualTo(Reading.Status.PRESENT);
  }

  @Test
  void aLinkOfAnotherUserIsNotFollowed() throws IOException {
    Path own = token(folder("own", USER, 0700), USER, USER, 0600);
    Path link = link(volume.resolve("link"), own.toString(), SIDECAR);
    assertThat(taken(link)).isEqualTo(Reading.Status.NOT_TRUSTED);
    assertThat(process(USER).file(link.toString()).text()).as("no token").isEqualTo("the token");
  }

  /** Another user can exchange it, or a folder above it, for one of that user's. */
  @Test
  void aLinkBelowTheFolderOfAnotherUserIsNotFollowed() throws IOException {
    Path own = token(folder("own", USER, 0700), USER, USER, 0600);
    folder("theirs", SIDECAR, 0755);
    Path below = folder("theirs/below", ROOT, 0755);
    assertThat(taken(link(below.resolve("link"), own.toString(), ROOT)))
        .isEqualTo(Reading.Status.NOT_TRUSTED);
    Path open = folder("open", ROOT, 0777);
    assertThat(taken(link(open.resolve("link"), own.toString(), ROOT)))
        .isEqualTo(Reading.Status.NOT_TRUSTED);
  }

  @Test
  void aProcessOfRootHasEveryToken() throws IOException {
    Path token = token(volume, SIDECAR, SIDECAR, 0600);
    assertThat(process(ROOT).trusted(token.toString()).text()).isEqualTo("the token");
  }

  @Test
  void noLinkOfAnotherUserLeadsAProcessOfRootToAToken() throws IOException {
    Path secret = token(folder("secret", ROOT, 0700), ROOT, ROOT, 0600);
    Path link = link(volume.resolve("link"), secret.toString(), SIDECAR);
    assertThat(process(ROOT).trusted(link.toString()).status())
        .isEqualTo(Reading.Status.NOT_TRUSTED);
    assertThat(process(ROOT).trusted(secret.toString()).text()).isEqualTo("the token");
  }
}
