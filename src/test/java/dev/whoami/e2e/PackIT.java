package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The jar starts from its pack, is the same program as the plain one, and says if it is damaged.
 */
@Execution(ExecutionMode.CONCURRENT)
class PackIT {
  private static final String[] TASK = {"task=EC2", "instance=V2_ONLY", "container=HEALTHY"};
  private static final String PLAIN = System.getProperty("plain.jar", "target/whoami-plain.jar");

  private static PrivateWorld.Run start(Path jar, String... arguments) {
    String[] command = {PrivateWorld.java(), "-jar", jar.toString()};
    String[] all = Arrays.copyOf(command, command.length + arguments.length);
    System.arraycopy(arguments, 0, all, command.length, arguments.length);
    return PrivateWorld.of().run(all);
  }

  /** A copy of the jar, in which this entry is what the change makes of it; empty: it is gone. */
  private static Path changed(Path folder, String entry, UnaryOperator<byte[]> change)
      throws IOException {
    Path copy = folder.resolve("whoami.jar");
    try (ZipFile jar = new ZipFile(PrivateWorld.jar());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry each : Collections.list(jar.entries())) {
        byte[] bytes;
        try (InputStream in = jar.getInputStream(each)) {
          bytes = in.readAllBytes();
        }
        byte[] kept = each.getName().startsWith(entry) ? change.apply(bytes) : bytes;
        if (kept.length > 0) {
          out.putNextEntry(new ZipEntry(each.getName()));
          out.write(kept);
        }
      }
    }
    return copy;
  }

  private static void requireDamage(PrivateWorld.Run run, String what) {
    assertThat(run.stderr())
        .isEqualTo(
            "whoami: this whoami.jar is damaged: "
                + what
                + " in it.\nCopy it here once more, and compare the sizes.\n");
    assertThat(run.stdout()).isEmpty();
    assertThat(run.exit()).isEqualTo(3);
  }

  @Test
  void theClassesOfARunComeFromThePackAndNoLambdaIsMade() {
    PrivateWorld.Run run =
        PrivateWorld.of(TASK)
            .run(PrivateWorld.java(), "-verbose:class", "-jar", PrivateWorld.jar());
    List<String> loaded = run.stdout().lines().filter(it -> it.contains(" source: ")).toList();
    String jar = "source: file:" + Path.of(PrivateWorld.jar()).toAbsolutePath();
    assertThat(loaded)
        .filteredOn(it -> it.endsWith(jar))
        .hasSizeGreaterThan(500)
        .anyMatch(it -> it.contains(" dev.whoami.Whoami "))
        .anyMatch(it -> it.contains(".auth.credentials.DefaultCredentialsProvider "))
        .noneMatch(it -> it.contains(" software.amazon.awssdk.services.sts.DefaultStsClient "));
    assertThat(loaded)
        .noneMatch(it -> it.contains("source: dev.whoami."))
        .noneMatch(it -> it.contains("source: software.amazon."));
  }

  @Test
  void saysWhatThePlainJarSays() {
    JarRun packed = JarRun.finished(PrivateWorld.of(TASK), 20);
    JarRun plain =
        JarRun.finished(PrivateWorld.of(TASK), List.of(PrivateWorld.java(), "-jar", PLAIN), 20);
    assertThat(packed.text().replaceAll("ASIA\\S+|[0-9.]+ s,", "*"))
        .isEqualTo(plain.text().replaceAll("ASIA\\S+|[0-9.]+ s,", "*"));
    assertThat(packed.run().requests()).isEqualTo(plain.run().requests());
  }

  @Test
  void startsFromAFolderWithAnyName(@TempDir Path folder) throws IOException {
    Path odd = Files.createDirectories(folder.resolve("a b%20c+d#e"));
    Path copy = Files.copy(Path.of(PrivateWorld.jar()), odd.resolve("who am I.jar"));
    PrivateWorld.Run run = start(copy, "explain", "WHO101");
    assertThat(run.stderr()).isEmpty();
    assertThat(run.stdout()).contains("\nWHO101: ");
    assertThat(run.exit()).isZero();
  }

  @Test
  void saysThatABlockIsMissing(@TempDir Path folder) throws IOException {
    Path jar = changed(folder, "packed/0", it -> new byte[0]);
    requireDamage(start(jar, "--version"), "packed/0 is missing");
  }

  @Test
  void saysThatABlockEndsEarly(@TempDir Path folder) throws IOException {
    Path jar = changed(folder, "packed/0", it -> Arrays.copyOf(it, it.length / 2));
    requireDamage(start(jar, "--version"), "packed/0 ends early");
  }

  @Test
  void saysThatTheIndexEndsEarly(@TempDir Path folder) throws IOException {
    Path jar = changed(folder, "packed/index", it -> Arrays.copyOf(it, it.length / 2));
    requireDamage(start(jar, "--version"), "packed/index ends early");
  }

  @Test
  void saysThatThereIsNoPackAtAll(@TempDir Path folder) throws IOException {
    Path jar = changed(folder, "packed/", it -> new byte[0]);
    requireDamage(start(jar, "--version"), "dev.whoami.cli.Main is missing");
  }
}
