package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.build.pack.JarComparison;
import dev.whoami.build.pack.JarPacking;
import dev.whoami.build.pack.PackedFiles;
import dev.whoami.build.pack.Sites;
import dev.whoami.trial.child.HadoopDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packing made of the plain jar. */
class JarPackingIT {
  private static final Path LIST = Path.of("src/main/pack/first-classes.txt");

  private final Path packed = Path.of(System.getProperty("whoami.jar", "target/whoami.jar"));
  private final Path plain = Path.of(System.getProperty("plain.jar", "target/whoami-plain.jar"));

  private static List<String> names(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return Collections.list(zip.entries()).stream()
          .filter(it -> !it.isDirectory())
          .map(ZipEntry::getName)
          .toList();
    }
  }

  /** What is in the jar that is sent ahead of this one. */
  private List<String> ahead() throws IOException {
    try (ZipFile zip = new ZipFile(packed.toFile());
        ZipInputStream jar = new ZipInputStream(zip.getInputStream(zip.getEntry("receiver.jar")))) {
      List<String> names = new ArrayList<>();
      for (ZipEntry each = jar.getNextEntry(); each != null; each = jar.getNextEntry()) {
        names.add(each.getName());
      }
      return names;
    }
  }

  private static Set<String> classes(List<String> entries) {
    Set<String> classes = new TreeSet<>();
    for (String each : entries) {
      if (each.endsWith(".class")) {
        classes.add(each.substring(0, each.length() - ".class".length()).replace('/', '.'));
      }
    }
    return classes;
  }

  /** All that is new is classes for lambdas. */
  @Test
  void everyClassIsThereOnceAndEveryResourceStillIs() throws IOException {
    Set<String> found = classes(names(packed));
    found.addAll(classes(ahead()));
    for (String each : PackedFiles.in(packed).keySet()) {
      if (!each.contains("$$Lambda")) {
        assertThat(found.add(each)).as("%s is there twice", each).isTrue();
      }
    }
    assertThat(found).isEqualTo(classes(names(plain))).hasSizeGreaterThan(3000);
    List<String> resources = new ArrayList<>(names(plain));
    resources.removeIf(it -> it.endsWith(".class"));
    resources.replaceAll(it -> it.replaceFirst("^META-INF/services/", "packed/services/"));
    assertThat(names(packed)).containsAll(resources).noneMatch(it -> it.contains("INF/services/"));
  }

  @Test
  void allThatIsNotPackedIsWhatJavaStartsByName() throws IOException {
    assertThat(classes(names(packed)))
        .contains(Boot.class.getName(), HadoopDriver.class.getName())
        .allMatch(
            it ->
                it.matches("dev\\.whoami\\.(launcher|trial\\.child|agent|agent\\.guest)\\.[^.]+"));
  }

  /** Each of its bytes is typed into a session as four letters. */
  @Test
  void whatIsSentAheadIsOneSmallClass() throws IOException {
    assertThat(ahead()).containsExactly("dev/whoami/upload/FileReceiver.class");
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      assertThat(zip.getEntry("receiver.jar").getSize()).isLessThan(4096);
    }
  }

  /** The list is made by scripts/first-classes: once most of its names are gone, run that. */
  @Test
  void whatComesFirstIsFirst() throws IOException {
    List<String> list = Files.readAllLines(LIST);
    List<String> order = new ArrayList<>(PackedFiles.in(packed).keySet());
    order.removeIf(it -> it.contains("$$Lambda"));
    List<String> here = list.stream().filter(order::contains).toList();
    assertThat(here.size()).isGreaterThan(list.size() / 2);
    assertThat(order.subList(0, here.size())).isEqualTo(here);
  }

  /** Java verifies a class when it is asked for its methods. What is optional may be missing. */
  @Test
  void everyPackedClassPassesVerification() throws Exception {
    Pack pack = Pack.in(packed.toFile()).orElseThrow();
    ClassLoader nothingElse = ClassLoader.getPlatformClassLoader();
    ClassLoader loader = new PackedClasses(pack, Boot.class.getProtectionDomain(), nothingElse);
    int verified = 0;
    for (String each : PackedFiles.in(packed).keySet()) {
      try {
        verified += Class.forName(each, false, loader).getDeclaredMethods().length > 0 ? 1 : 0;
      } catch (NoClassDefFoundError missing) {
        assertThat(missing.getCause()).as(each).isInstanceOf(ClassNotFoundException.class);
      }
    }
    assertThat(verified).isGreaterThan(4000);
  }

  @Test
  void noClassIsTooOldForAnArchiveOfClasses() throws IOException {
    for (Map.Entry<String, byte[]> each : PackedFiles.in(packed).entrySet()) {
      assertThat(each.getValue()[7]).as(each.getKey()).isBetween((byte) 50, (byte) 52);
    }
  }

  @Test
  void isTheSameToTheByteEachTime(@TempDir Path folder) throws IOException {
    Path again = folder.resolve("again.jar");
    String time;
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      time = zip.getEntry(Pack.INDEX).getTimeLocal() + ":00Z";
    }
    Path copy = Files.copy(plain, folder.resolve("plain.jar"));
    JarPacking.main(new String[] {copy.toString(), LIST.toString(), again.toString(), time});
    assertThat(Files.mismatch(again, packed)).isEqualTo(-1);
    assertThat(Files.mismatch(copy, plain)).isEqualTo(-1);
  }

  @Test
  void theComparisonFindsEachDifferenceAndNoOther(@TempDir Path folder) throws IOException {
    List<String> list = Files.readAllLines(LIST);
    Path changed = folder.resolve("changed.jar");
    try (ZipFile zip = new ZipFile(packed.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry each : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(each).readAllBytes();
        if (each.getName().equals("packed/1")) {
          // Within the file of its first class, behind its name.
          bytes[500] ^= 1;
        }
        if (!each.getName().equals("findings/WHO101.md")) {
          ZipEntry copy = new ZipEntry(each.getName());
          copy.setTimeLocal(each.getTimeLocal());
          out.putNextEntry(copy);
          out.write(bytes);
        }
      }
    }
    assertThat(JarComparison.of(changed, plain, list).differences())
        .hasSize(2)
        .anyMatch(it -> it.startsWith("different: class "))
        .contains("missing in the packed jar: file findings/WHO101.md");
  }

  /** Without its lambdas a class is the same, so that none can have been missed. */
  @Test
  void noPackedClassMakesALambdaWhenItRuns() throws IOException {
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : PackedFiles.in(packed).entrySet()) {
      if (!Sites.in(each.getValue()).isEmpty()) {
        left.add(each.getKey());
      }
    }
    assertThat(left).isEmpty();
  }
}
