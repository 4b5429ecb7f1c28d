package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.recording.Recording;
import dev.whoami.world.recording.RecordingSurroundings;
import dev.whoami.world.recording.ReplayFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFolderTest {
  private static final String LONG = "f".repeat(300);

  private final Path room;

  RecordingFolderTest(@TempDir Path room) {
    this.room = room;
  }

  @Test
  void aNewFolderIsForItsUserAlone() throws IOException {
    assertThat(problem("new")).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(room.resolve("new"))))
        .isEqualTo("rwx------");
  }

  /** What is recorded names accounts, roles and hosts. */
  @Test
  void anEmptyFolderAndAllThatIsWrittenIsForItsUserAlone() throws IOException {
    Path empty = Files.createDirectory(room.resolve("empty"));
    Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));
    RecordingSurroundings seen =
        new RecordingSurroundings(new FakeSurroundings().file("/etc/region", "here"));
    seen.file("/etc/region");
    Recording recording = Recording.of(seen, Map.of(), Map.of());
    try (RecordingFolder made = RecordingFolder.make(name("empty"))) {
      assertThat(made.problem()).isEmpty();
      assertThat(made.write(recording)).isEmpty();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(empty)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(empty.resolve("recording.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Files.createDirectories(room.resolve("full/of"));
    assertThat(problem("full")).contains("empty");
    assertThat(problem("full/of")).isEmpty();
  }

  @Test
  void aFolderThatOthersCanWriteToIsRefused() throws IOException {
    Path open = Files.createDirectory(room.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(problem("open")).contains("other users");
  }

  /**
   * As with a process that has ended: the folder is there, empty and ours, and nothing can be
   * changed.
   */
  @Test
  void aFolderThatCannotBeUsedIsNotHeldOpen() throws IOException, InterruptedException {
    assumeTrue(Files.getAttribute(room, "unix:uid").equals(0), "such a folder is of root");
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
    try {
      String folder = "/proc/" + parent.inputReader().readLine() + "/fd";
      String[] open = {""};
      for (int i = 0; i < 100 && (open == null || open.length > 0); i++) {
        Thread.sleep(20);
        open = Path.of(folder).toFile().list();
      }
      try (RecordingFolder made = RecordingFolder.make(folder)) {
        assertThat(made.problem()).isPresent();
        assertThat(openFiles()).doesNotContain(folder);
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  private static Set<String> openFiles() throws IOException {
    Set<String> open = new TreeSet<>();
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      for (Path each : all.toList()) {
        if (Files.isSymbolicLink(each)) {
          open.add(Files.readSymbolicLink(each).toString());
        }
      }
    }
    return open;
  }

  @Test
  void aLinkIsNoFolder() throws IOException {
    Path real = Files.createDirectory(room.resolve("real"));
    Files.createSymbolicLink(room.resolve("link"), real);
    assertThat(problem("link")).contains("not a folder");
    assertThat(problem("no/such")).contains("does not exist");
  }

  /** A second goes by between the two, in which the user of the parent folder can rename it. */
  @Test
  void whatIsPutInItsPlaceMeanwhileGetsNothing() throws IOException {
    Path theirs = Files.createDirectory(room.resolve("theirs"));
    Recording recording =
        Recording.of(new RecordingSurroundings(new FakeSurroundings()), Map.of(), Map.of());
    try (RecordingFolder made = RecordingFolder.make(name("mine"))) {
      Files.move(room.resolve("mine"), room.resolve("moved"));
      Files.createSymbolicLink(room.resolve("mine"), theirs);
      assertThat(made.write(recording)).isEmpty();
    }
    assertThat(theirs).isEmptyDirectory();
    assertThat(room.resolve("moved/recording.properties")).exists();
  }

  @Test
  void aLinkOfAnotherUserOnTheWayIsNotFollowed() throws IOException {
    assumeTrue(Files.getAttribute(room, "unix:uid").equals(0), "plants for another user");
    Path real = Files.createDirectory(room.resolve("real"));
    Path link = Files.createSymbolicLink(room.resolve("link"), real);
    Files.setAttribute(link, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
    assertThat(problem("link/new")).isEqualTo(link + " is a link that another user put there");
    assertThat(real).isEmptyDirectory();
  }

  /** Paths are of others: of variables, of a hostile process, of a listing. */
  @Test
  void everyFileStaysInTheFolder() throws IOException {
    FakeSurroundings world =
        new FakeSurroundings()
            .file("/etc/../../../escape", "up")
            .file("relative/../../escape", "up")
            .file("/" + LONG, "long")
            .file("/a", "a file")
            .file("/a/b", "below a file")
            .file("/x.denied", "a mark")
            .file("/new\nline", "odd");
    RecordingSurroundings seen = new RecordingSurroundings(world);
    for (String each :
        new String[] {
          "/etc/../../../escape",
          "relative/../../escape",
          "/" + LONG,
          "/a",
          "/a/b",
          "/x.denied",
          "/new\nline"
        }) {
      seen.file(each);
    }
    Path folder = room.resolve("recording");
    Recording recording = Recording.of(seen, Map.of(), Map.of());
    try (RecordingFolder made = RecordingFolder.make(folder.toString())) {
      assertThat(made.problem()).isEmpty();
      assertThat(made.write(recording)).isEmpty();
    }
    assertThat(names(room))
        .containsExactlyInAnyOrder(
            "recording/env.properties",
            "recording/jvm.properties",
            "recording/http.txt",
            "recording/looks.properties",
            "recording/recording.properties",
            "recording/request.properties",
            "recording/files/a");
    Surroundings again = ReplayFolder.in(folder.toString()).surroundings().orElseThrow();
    assertThat(again.file("/a/b").isPresent()).isTrue();
    assertThat(again.file("/x").status()).isEqualTo(Reading.Status.MISSING);
    assertThat(again.file("/new\nline").isPresent()).isTrue();
  }

  private String problem(String name) throws IOException {
    try (RecordingFolder made = RecordingFolder.make(name(name))) {
      return made.problem().orElse("");
    }
  }

  private String name(String name) {
    return room.resolve(name).toString();
  }

  private static Set<String> names(Path room) throws IOException {
    Set<String> names = new TreeSet<>();
    try (var all = Files.walk(room)) {
      all.filter(Files::isRegularFile).forEach(it -> names.add(room.relativize(it).toString()));
    }
    return names;
  }
}
