package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real jar as root, beside a JVM and a folder of another user. */
@Timeout(300)
class OtherUsersCodeIT {
  private static final int STRANGER = 65534;

  /** Starts the stranger's JVM in the background, waits for it, and runs the words. */
  private static final String SCRIPT =
      "setpriv --reuid=65534 --clear-groups \"$JAVA\" -cp \"$THEIRS/*:$THEIRS/etc/hadoop\""
          + " made.up.Waits & their=$!;"
          + " until grep -q made.up.Waits /proc/$their/cmdline && [ -e \"$THEIRS/up\" ]; do"
          + " sleep 0.1; done; PID=$their; export PID; eval \"$1\"; code=$?; kill -9 $their;"
          + " exit $code";

  private Path home;
  private Path theirs;
  private Path out;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws Exception {
    assumeTrue(PrivateWorld.flag().equals("-n"), "not root, or no private networks here");
    assumeTrue(
        new ProcessBuilder("setpriv", "--reuid=65534", "--clear-groups", "true").start().waitFor()
            == 0,
        "no setpriv here");
    home = folder;
    out = Files.createFile(folder.resolve("said"));
    theirs = Files.createDirectory(folder.resolve("theirs"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    FakeJars.make(theirs, "made.up.Plants");
    try (Stream<Path> all = Files.walk(theirs)) {
      for (Path each : all.toList()) {
        Files.setAttribute(each, "unix:uid", STRANGER);
      }
    }
  }

  private String whoami(String words) throws Exception {
    Files.deleteIfExists(theirs.resolve("ran"));
    List<String> command = new ArrayList<>(List.of("unshare", "-n", "-p", "--fork"));
    command.addAll(List.of("--kill-child", "--mount-proc", "sh", "-c", SCRIPT, "sh", words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(it -> it.startsWith("AWS_"));
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("JAVA", PrivateWorld.java());
    builder.environment().put("JAR", Path.of(PrivateWorld.jar()).toAbsolutePath().toString());
    builder.environment().put("THEIRS", theirs.toString());
    builder.environment().put("HOME", home.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.waitFor();
    return Files.readString(out, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  private boolean hasRun() {
    return Files.exists(theirs.resolve("ran"));
  }

  @Test
  void theirClassesAreNotRunByItself() throws Exception {
    assertThat(whoami("\"$JAVA\" -jar \"$JAR\" hadoop"))
        .contains("Hadoop 3.3.6 in pid ")
        .contains("(not tried: the process is of user 65534, whose classes would have these")
        .contains("--trust ");
    assertThat(hasRun()).isFalse();
  }

  @Test
  void theyAreRunWhereTheUserNamesThem() throws Exception {
    assertThat(whoami("\"$JAVA\" -jar \"$JAR\" hadoop --trust $PID")).contains("(tried: ");
    assertThat(hasRun()).isTrue();
    assertThat(whoami("\"$JAVA\" -jar \"$JAR\" hadoop --home \"$THEIRS\"")).contains("(tried: ");
    assertThat(hasRun()).isTrue();
  }

  @Test
  void aHomeThatTheEnvironmentNamesIsNoWish() throws Exception {
    assertThat(whoami("HADOOP_HOME=\"$THEIRS\" \"$JAVA\" -jar \"$JAR\" hadoop"))
        .contains("belongs to user 65534; --home " + theirs + " runs them");
    assertThat(hasRun()).isFalse();
  }

  @Test
  void theirProgramsAndModulesAreNotRun() throws Exception {
    for (String name : List.of("python3", "node", "aws")) {
      program(name);
    }
    Path module = Files.createDirectories(theirs.resolve("node_modules/aws-sdk"));
    Files.writeString(
        module.resolve("index.js"), "require('fs').writeFileSync('" + theirs + "/ran', '')");
    for (String name : List.of("boto3.py", "json.py")) {
      Files.writeString(theirs.resolve(name), "open('" + theirs.resolve("ran") + "', 'w')");
    }
    String try1 = "\"$JAVA\" -jar \"$JAR\" chains --try --client boto3,aws-cli-v2,aws-sdk-js-v2";
    whoami("PATH=\"$THEIRS:$PATH\" " + try1);
    assertThat(hasRun()).isFalse();
    whoami("rm \"$THEIRS\"/python3 \"$THEIRS\"/node \"$THEIRS\"/aws; cd \"$THEIRS\"; " + try1);
    assertThat(hasRun()).isFalse();
  }

  /** Also not where the folder is root's own, which is not left for another one. */
  @Test
  void nothingIsImportedFromTheWorkingFolder() throws Exception {
    Path ours = Files.createDirectory(theirs.resolveSibling("ours"));
    for (String name : List.of("boto3.py", "json.py")) {
      Files.writeString(ours.resolve(name), "open('" + theirs.resolve("ran") + "', 'w')");
    }
    whoami("cd " + ours + "; \"$JAVA\" -jar \"$JAR\" chains --try --client boto3");
    assertThat(hasRun()).isFalse();
  }

  private void program(String name) throws IOException {
    Path file = Files.writeString(theirs.resolve(name), "#!/bin/sh\ntouch " + theirs + "/ran\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setAttribute(file, "unix:uid", STRANGER);
  }
}
