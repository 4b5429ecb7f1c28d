package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersAndJarsTest {
  private final Surroundings live = new LiveSurroundings();

  private final Path folder;

  FoldersAndJarsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Path zip(String name, String entry, int size) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[size]);
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void theNamesInAFolderAreSortedAndCut() throws IOException {
    for (String name : List.of("c", "a", "b")) {
      Files.createFile(folder.resolve(name));
    }
    assertThat(live.list(folder.toString(), 9).names()).containsExactly("a", "b", "c");
    assertThat(live.list(folder.toString(), 9).summary()).isEqualTo("3 names");
    assertThat(live.list(folder.toString(), 3).isCut()).isFalse();
    assertThat(live.list(folder.toString(), 2).isCut()).isTrue();
    assertThat(live.list(folder.toString(), 2).names()).hasSize(2);
    assertThat(live.list(folder.toString(), 2).summary()).isEqualTo("more than 2 names");
    assertThat(live.list(at("a"), 9).status()).isEqualTo(Reading.Status.NOT_A_FOLDER);
    assertThat(live.list(at("none"), 9).status()).isEqualTo(Reading.Status.MISSING);
    assertThat(live.list("/\0", 9).status()).isEqualTo(Reading.Status.MISSING);
  }

  @Test
  void anEntryOfAJarIsReadWithinLimits() throws IOException {
    String jar = zip("x.jar", "a", 5).toString();
    List<Reading> both = live.entries(jar, List.of("a", "b"));
    assertThat(both.get(0).text()).hasSize(5);
    assertThat(both.get(1).status()).isEqualTo(Reading.Status.NOT_IN_JAR);
    String bomb = zip("bomb.jar", "a", 200 << 20).toString();
    assertThat(live.entries(bomb, List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.TOO_LARGE);
    Files.writeString(folder.resolve("text.jar"), "PK\u0003\u0004 no jar");
    assertThat(live.entries(at("text.jar"), List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.UNREADABLE);
    assertThat(live.entries(at("none.jar"), List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.MISSING);
    assertThat(live.entries(folder.toString(), List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.NOT_A_FILE);
    assertThat(live.entries("/dev/zero", List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.NOT_A_FILE);
  }

  @Test
  void aRealPathHasNoLink() throws IOException {
    Files.createDirectories(folder.resolve("real/bin"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
    Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
    assertThat(live.realPath(at("link/bin")).text())
        .isEqualTo(folder.toRealPath().resolve("real/bin").toString());
    assertThat(live.realPath(at("one")).isPresent()).isFalse();
    assertThat(live.list(at("one"), 9).isPresent()).isFalse();
  }

  @Test
  void anAbsoluteLinkStaysBelowItsRoot() throws IOException {
    Files.createDirectories(folder.resolve("opt/h/bin"));
    Files.createDirectories(folder.resolve("usr"));
    Files.createSymbolicLink(folder.resolve("usr/h"), Path.of("/opt/h"));
    Files.createSymbolicLink(folder.resolve("usr/up"), Path.of("../../../../opt"));
    Files.createSymbolicLink(folder.resolve("usr/me"), Path.of("me"));
    String root = folder.toString();
    assertThat(RootedPath.resolve(root, "/usr/h/bin")).isEqualTo(root + "/opt/h/bin");
    assertThat(RootedPath.resolve(root, "/usr/up/h")).isEqualTo(root + "/opt/h");
    assertThat(RootedPath.resolve(root, "/usr/./h/../h")).isEqualTo(root + "/opt/h");
    assertThat(RootedPath.resolve(root, "/usr/me/x")).isEqualTo(root + "/usr/me/x");
    assertThat(RootedPath.resolve(root, "/")).isEqualTo(root);
    assertThat(RootedPath.resolve(root, "/none/x")).isEqualTo(root + "/none/x");
  }

  @Test
  void inARecordingAFolderPosesAsAJarAndLinksLeadToTheRecording() throws IOException {
    Path entries = Files.createDirectories(folder.resolve("files/opt/h/x.jar/META-INF"));
    Files.writeString(entries.resolve("MANIFEST.MF"), "ü");
    Files.createFile(folder.resolve("files/opt/h/denied.jar.denied"));
    Files.createDirectories(folder.resolve("files/usr"));
    Files.createSymbolicLink(folder.resolve("files/usr/h"), Path.of("/opt/h"));
    Surroundings recorded = RecordedSurroundings.in(folder);
    List<Reading> read = recorded.entries("/usr/h/x.jar", List.of("META-INF/MANIFEST.MF", "a"));
    assertThat(read.get(0).text()).isEqualTo("Ã¼");
    assertThat(read.get(1).status()).isEqualTo(Reading.Status.NOT_IN_JAR);
    assertThat(recorded.entries("/opt/h/denied.jar", List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.DENIED);
    assertThat(recorded.realPath("/usr/h").text()).isEqualTo("/opt/h");
    assertThat(recorded.list("/usr/h", 9).names()).contains("x.jar");
    assertThat(recorded.realPath("/usr/none").status()).isEqualTo(Reading.Status.MISSING);
  }

  @Test
  void inISO88591EachByteIsACharacter() throws IOException {
    Files.write(folder.resolve("x"), new byte[] {(byte) 0xC3, 0, (byte) 0xFF});
    assertThat(live.file(at("x"), StandardCharsets.ISO_8859_1).text()).isEqualTo("\u00C3\0\u00FF");
    assertThat(live.file(at("x")).text()).isEqualTo("\uFFFD\0\uFFFD");
  }

  @Test
  void theJvmsThatRunHereAreKnown() {
    FakeSurroundings here = new FakeSurroundings();
    here.file("/proc/7/cmdline", "/opt/jdk/bin/java\0-jar\0x\0\0");
    here.file("/proc/8/cmdline", "javac\0x\0");
    here.file("/proc/self/cmdline", "java\0");
    Witness w = new Witness(here);
    assertThat(w.jvms()).hasSize(1);
    assertThat(w.jvms().get(0).pid()).isEqualTo(7);
    assertThat(w.jvms().get(0).words()).containsExactly("/opt/jdk/bin/java", "-jar", "x", "");
    assertThat(w.steps().get(0)).hasToString("/proc: 2 processes, 1 of them Java");
  }
}
