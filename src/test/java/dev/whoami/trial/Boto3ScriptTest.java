package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.program.ProgramCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real script in the machine's Python, and a boto3 that is made up. */
@Timeout(600)
class Boto3ScriptTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private Path folder;
  private Path packages;
  private FakePrograms here;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws IOException {
    this.folder = folder;
    assumeTrue(Files.isExecutable(PYTHON), "no " + PYTHON);
    Path home = folder.resolve("venv");
    Files.createDirectories(home.resolve("bin"));
    Files.createSymbolicLink(home.resolve("bin/python3"), PYTHON);
    Files.writeString(
        home.resolve("pyvenv.cfg"), "home = /usr/bin\ninclude-system-site-packages = false\n");
    packages = Files.createDirectories(home.resolve(library()).resolve("site-packages"));
    // Whatever is found, no script of a test may ask the metadata of this machine.
    here = FakePrograms.in(folder).variable("AWS_EC2_METADATA_DISABLED", "true");
    here.program("python3", "exec " + home + "/bin/python3 \"$@\"");
  }

  /** Where this version of Python looks for packages: lib/python3.13. */
  private String library() throws IOException {
    String script = "import sys; print('lib/python%d.%d' % sys.version_info[:2])";
    Process python = new ProcessBuilder(PYTHON.toString(), "-I", "-c", script).start();
    return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
  }

  /** Neither from PYTHONPATH nor from the working folder, nor from what others can write to. */
  @Test
  void whatOthersCouldChangeIsNotImported() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("boto3.py"), "open('" + folder + "/ran', 'w')");
    here.variable("PYTHONPATH", other).variable("PYTHONSTARTUP", other.resolve("boto3.py"));
    assertThat(here.trialOf(TriedClients.BOTO3).remark()).startsWith("python3 has no boto3");
    boto3("open('" + folder + "/ran', 'w')");
    Files.writeString(packages.resolve("a.pth"), "import os; open('" + folder + "/ran', 'w')\n");
    Files.setPosixFilePermissions(packages, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(here.trialOf(TriedClients.BOTO3).remark()).startsWith("python3 has no boto3");
    Files.setPosixFilePermissions(packages, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.delete(packages.resolve("a.pth"));
    Path module = packages.resolve("boto3.py");
    Files.setPosixFilePermissions(module, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(here.trialOf(TriedClients.BOTO3).remark()).startsWith("python3 has no boto3");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void theKeysAreReducedToTheirId() throws IOException {
    boto3(
        "class Keys:",
        "  access_key, secret_key, token = 'ASIAEXAMPLEEXAMPLE01', '" + SECRET + "', 't'",
        "  def get_frozen_credentials(self): return self",
        "class Session:",
        "  def get_credentials(self): return Keys()");
    Trial trial = here.trialOf(TriedClients.BOTO3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.FOUND);
    assertThat(trial.accessKeyId()).contains("ASIAEXAMPLEEXAMPLE01");
    assertThat(trial.version()).contains("1.2.3");
    assertThat(output()).doesNotContain(SECRET);
    assertThat(packages.resolve("__pycache__")).doesNotExist();
  }

  @Test
  void noKeysAreNothing() throws IOException {
    boto3("class Session:", "  def get_credentials(self): return None");
    Trial trial = here.trialOf(TriedClients.BOTO3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.remark()).isEqualTo("no provider of the chain has credentials");
  }

  @Test
  void anErrorIsReducedToItsClass() throws IOException {
    boto3(
        "class ProfileNotFound(Exception): pass",
        "def Session(): raise ProfileNotFound('" + SECRET + "')");
    Trial trial = here.trialOf(TriedClients.BOTO3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.remark()).isEqualTo("ProfileNotFound");
    assertThat(output()).doesNotContain(SECRET);
  }

  @Test
  void aModuleThatCannotBeImportedIsMissing() throws IOException {
    boto3("import nothing_of_this_name");
    assertThat(here.trialOf(TriedClients.BOTO3).remark()).startsWith("python3 has no boto3");
  }

  @Test
  void theVersionOfOneThatHangsIsKnown() throws IOException {
    boto3("import time", "def Session(): time.sleep(500)");
    Trial trial = here.trialOfHanging(TriedClients.BOTO3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.STOPPED);
    assertThat(trial.version()).contains("1.2.3");
  }

  private String output() {
    return here.run(ProgramCall.of(TriedClients.BOTO3.words()), Duration.ofMinutes(5)).output();
  }

  private void boto3(String... lines) throws IOException {
    String text = "__version__ = '1.2.3'\n" + String.join("\n", lines) + "\n";
    Files.writeString(packages.resolve("boto3.py"), text);
  }
}
