package dev.whoami.world.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static byte[] zipOf(int method, String entry, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry it = new ZipEntry(entry);
      it.setMethod(method);
      it.setSize(content.length);
      CRC32 sum = new CRC32();
      sum.update(content);
      it.setCrc(sum.getValue());
      zip.putNextEntry(it);
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
  void aJarInAJarIsReadWhereItIs(int method) throws IOException {
    byte[] inner = zipOf(ZipEntry.DEFLATED, "META-INF/a.properties", "version=7".getBytes(UTF_8));
    byte[] middle = zipOf(method, "WEB-INF/lib/in.jar", inner);
    byte[] outer = zipOf(method, "web.war", middle);
    // Spring Boot's executable jars begin with a shell script.
    byte[] script = "#!/bin/sh\nexec java -jar \"$0\"\n".getBytes(UTF_8);
    Path file = folder.resolve("app.ear");
    Files.write(file, script);
    Files.write(file, outer, StandardOpenOption.APPEND);
    String nested = file + "!/web.war!/WEB-INF/lib/in.jar";
    assertThat(live.entries(nested, List.of("META-INF/a.properties")).get(0).text())
        .isEqualTo("version=7");
    assertThat(live.entryNames(nested, List.of(".properties"), 9).names())
        .containsExactly("META-INF/a.properties");
    assertThat(live.entryNames(file.toString(), List.of(".war", ".jar"), 9).names())
        .containsExactly("web.war");
    assertThat(live.entryNames(file + "!/none.war", List.of(".jar"), 9).status())
        .isEqualTo(Reading.Status.MISSING);
  }

  @Test
  void aBombInAJarIsNotUnpacked() throws IOException {
    byte[] bomb = zipOf(ZipEntry.DEFLATED, "in.jar", new byte[64 << 20]);
    Path file = Files.write(folder.resolve("app.jar"), bomb);
    assertThat(live.entries(file + "!/in.jar", List.of("a")).get(0).status())
        .isEqualTo(Reading.Status.UNREADABLE);
  }

  @Test
  void aJarThatLiesAboutItsSizesIsUnreadable() throws IOException {
    byte[] honest = zipOf(ZipEntry.DEFLATED, "a", new byte[9]);
    for (int i = 0; i < honest.length; i++) {
      byte[] liar = honest.clone();
      liar[i] = (byte) 0xFF;
      Path file = Files.write(folder.resolve("liar.jar"), liar);
      Reading read = live.entries(file.toString(), List.of("a")).get(0);
      assertThat(read.text().length()).as("byte " + i).isLessThan(2000);
    }
  }

  @Test
  void manyEntriesAreFoundByTheirEndings() throws IOException {
    Path file = folder.resolve("large.jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
      // More than 65,535 need the directory of the format's second generation.
      for (int i = 0; i < 70_000; i++) {
        zip.putNextEntry(new ZipEntry("c/" + i));
      }
      zip.putNextEntry(new ZipEntry("x/auth/Chain.class"));
    }
    assertThat(live.entryNames(file.toString(), List.of("/Chain.class"), 9).names())
        .containsExactly("x/auth/Chain.class");
    assertThat(live.entryNames(file.toString(), List.of("9"), 3).isCut()).isTrue();
    assertThat(live.entries(file.toString(), List.of("c/69999")).get(0).isPresent()).isTrue();
  }

  @Test
  void textsAreFoundInAFileOfAnyKind() throws IOException {
    byte[] program = new byte[(2 << 20) + 100];
    byte[] first = "aws-config-1.5.4/src/lib.rs\0aws-sdk-cpp/1.11.3 x".getBytes(UTF_8);
    System.arraycopy(first, 0, program, 17, first.length);
    // Across the border of what is read at once.
    byte[] second = "aws-sdk-cpp/1.11.293".getBytes(UTF_8);
    System.arraycopy(second, 0, program, (1 << 20) - 5, second.length);
    String file = Files.write(folder.resolve("program"), program).toString();
    assertThat(live.texts(file, List.of("aws-config-", "aws-sdk-cpp/"), 9).names())
        .containsExactly(
            "aws-config-1.5.4/src/lib.rs", "aws-sdk-cpp/1.11.293", "aws-sdk-cpp/1.11.3");
    assertThat(live.texts(file, List.of("aws-"), 1).isCut()).isTrue();
    assertThat(live.texts("/dev/zero", List.of("aws-"), 1).status())
        .isEqualTo(Reading.Status.NOT_A_FILE);
    assertThat(live.part(file, 17, 10).text()).isEqualTo("aws-config");
    assertThat(live.part(file, 1L << 40, 10).text()).isEmpty();
  }
}
