package dev.whoami.world.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAccessTest {
  private final LiveSurroundings here = new LiveSurroundings();
  private final Path folder;

  WriteAccessTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  private Path file(String name) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return mode(Files.writeString(folder.resolve(name), "x"), "rw-r--r--");
  }

  private static Path mode(Path path, String mode) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private WriteAccess of(Path path) {
    return here.writeAccess(path.toString());
  }

  /** A stranger's: only root can give something away. */
  private static Path give(Path path) throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    Files.setAttribute(path, "unix:uid", 4711);
    return path;
  }

  @Test
  void whatIsOursInAFolderOfOursIsOursAlsoBelowTheStickyFolderOfAll() throws IOException {
    WriteAccess it = of(file("a/b.jar"));
    assertThat(it.isOurs()).as(it.toString()).isTrue();
    assertThat(it.path()).isEqualTo(folder + "/a/b.jar");
    assertThat(here.writeAccess("/tmp").by()).isEqualTo(WriteAccess.By.EVERYBODY);
  }

  @Test
  void everyStepOfThePathCounts() throws IOException {
    Path jar = file("a/b/c.jar");
    mode(jar, "rw-rw-r--");
    assertThat(of(jar).by()).isEqualTo(WriteAccess.By.ITS_GROUP);
    mode(jar, "rw-r--rw-");
    assertThat(of(jar)).hasToString(jar + " can be written by every user");
    mode(jar, "rw-r--r--");
    mode(folder.resolve("a"), "rwxrwxr-x");
    assertThat(of(jar)).hasToString(folder + "/a can be written by its group");
    mode(folder.resolve("a"), "rwxr-xr-x");
    assertThat(of(jar).isOurs()).isTrue();
  }

  @Test
  void whatBelongsToAnotherUserIsNotOurs() throws IOException {
    Path jar = file("a/b.jar");
    give(folder.resolve("a"));
    assertThat(of(jar)).hasToString(folder + "/a belongs to user 4711");
    assertThat(of(jar).by()).isEqualTo(WriteAccess.By.ANOTHER_USER);
  }

  @Test
  void aLinkIsFollowedStepByStepAndThePathIsTheOneWithoutIt() throws IOException {
    Path jar = file("real/b.jar");
    Files.createSymbolicLink(folder.resolve("one"), Path.of("real"));
    Path two = Files.createSymbolicLink(folder.resolve("two.jar"), folder.resolve("one/b.jar"));
    assertThat(of(two).path()).isEqualTo(jar.toString());
    mode(folder.resolve("real"), "rwxrwxrwx");
    assertThat(of(two)).hasToString(folder + "/real can be written by every user");
    mode(folder.resolve("real"), "rwxr-xr-x");
    Files.createDirectory(folder.resolve("open"));
    Path there = Files.createSymbolicLink(folder.resolve("open/link.jar"), jar);
    mode(folder.resolve("open"), "rwxrwxrwx");
    assertThat(of(there).isOurs()).isFalse();
    Path circle = Files.createSymbolicLink(folder.resolve("x"), Path.of("x"));
    assertThat(of(circle).by()).isEqualTo(WriteAccess.By.UNKNOWN);
    Path up = Files.createSymbolicLink(folder.resolve("real/up"), Path.of("../real/./b.jar"));
    assertThat(of(up).path()).isEqualTo(jar.toString());
  }

  /** Whoever can write to the nearest folder that exists can make what is missing below it. */
  @Test
  void ofWhatIsMissingItCountsWhoCanMakeIt() throws IOException {
    assertThat(of(folder.resolve("none"))).hasToString(folder + "/none does not exist");
    assertThat(of(folder.resolve("none/x/y.jar")).by()).isEqualTo(WriteAccess.By.MISSING);
    assertThat(of(folder.resolve("none")).isOurs()).isFalse();
    Path open = mode(Files.createDirectory(folder.resolve("open")), "rwxrwx---");
    assertThat(of(open.resolve("none/x.jar"))).hasToString(open + " can be written by its group");
    assertThat(here.writeAccessWithin("/tmp/none-of-this/x.jar").by())
        .isEqualTo(WriteAccess.By.EVERYBODY);
    Path link = Files.createSymbolicLink(folder.resolve("link.jar"), open.resolve("none.jar"));
    assertThat(of(link).by()).isEqualTo(WriteAccess.By.ITS_GROUP);
  }

  @Test
  void aFolderIsOursWithAllThatIsInIt() throws IOException {
    file("a/b/c/D.class");
    assertThat(here.writeAccessWithin(folder.toString()).isOurs()).isTrue();
    mode(folder.resolve("a/b/c"), "rwxrwxrwx");
    assertThat(here.writeAccessWithin(folder.toString()))
        .hasToString(folder + "/a/b/c can be written by every user");
    assertThat(of(folder).isOurs()).isTrue();
  }

  /** Such a link, from which nothing is loaded, hides nothing beside it. */
  @Test
  void aLinkThatLeadsToNothingIsPassedOverInAFolder() throws IOException {
    Path jar = file("a/b.jar");
    for (int i = 0; i < 20; i++) {
      Files.createSymbolicLink(folder.resolve("a/" + i), folder.resolve("none"));
    }
    assertThat(here.writeAccessWithin(folder.toString()).isOurs()).isTrue();
    mode(jar, "rw-rw-rw-");
    assertThat(here.writeAccessWithin(folder.toString()).by()).isEqualTo(WriteAccess.By.EVERYBODY);
  }

  @Test
  void otherSurroundingsDoNotKnow() {
    assertThat(new FakeSurroundings().writeAccess("/").isOurs()).isFalse();
  }
}
