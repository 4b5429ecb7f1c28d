package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.hadoop.Hadoop;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.Installation;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.program.ProgramCall;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose code is run by itself, and what the user must name. */
class TrialPolicyTest {
  private Path folder;
  private FakePrograms here;

  @BeforeEach
  void makeWorld(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    here = FakePrograms.in(Files.createDirectories(folder.resolve("bin")));
    here.others().file("/proc/self/status", "Name:\tjava\nUid:\t0\t0\t0\t0\n");
    here.others().prop("user.dir", folder.toString());
    here.others().env("HOME", folder.toString());
  }

  private static Path mode(Path path, String mode) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private Path jar(String name, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    new JarOutputStream(Files.newOutputStream(path), manifest).close();
    here.others().jar(path.toString(), "META-INF/MANIFEST.MF", "Class-Path: " + classPath + "\n");
    return mode(path, "rw-r--r--");
  }

  private Optional<TrialRefusal> refusal(HadoopOptions options) {
    Hadoop hadoop = Hadoop.observe(new Witness(here.others()), options);
    Installation its = hadoop.installations().get(0);
    return new TrialPolicy(here, ProbeOptions.of(false, false))
        .forHadoop(HadoopCode.of(its, options).withoutLinks(here));
  }

  private Optional<Reason> reason(HadoopOptions options) {
    return refusal(options).map(TrialRefusal::reason);
  }

  /** A JVM with one jar. */
  private Path process(String uid) throws IOException {
    Path jar = jar("lib/hadoop-common-3.3.6.jar", "");
    here.others().file("/proc/17/cmdline", "java\0-cp\0" + jar + "\0Main\0");
    here.others().file("/proc/17/status", "Uid:\t" + uid + "\n");
    return jar;
  }

  @Test
  void aProcessOfOurOwnUserWithJarsOfOursIsRun() throws IOException {
    process("0\t0\t0\t0");
    assertThat(reason(HadoopOptions.none())).isEmpty();
  }

  @Test
  void aProcessOfAnotherUserIsRunOnlyWhereItIsNamed() throws IOException {
    process("1000\t1000\t1000\t1000");
    assertThat(refusal(HadoopOptions.none()).map(TrialRefusal::text))
        .contains(
            "not tried: the process is of user 1000, whose classes would have these credentials;"
                + " --trust 17 runs them");
    assertThat(reason(HadoopOptions.none())).contains(Reason.OTHER_USERS_PROCESS);
    assertThat(reason(HadoopOptions.none().withProcess(18))).isPresent();
    assertThat(reason(HadoopOptions.none().withProcess(17))).isEmpty();
    process("1000\t0\t0\t0");
    assertThat(reason(HadoopOptions.none())).contains(Reason.OTHER_USERS_PROCESS);
  }

  /** A client would do what that file says, with the token of the process. */
  @Test
  void nothingIsTriedThatReadsAProfileFileOfAThirdUser() {
    Surroundings theirs =
        new ForwardingSurroundings(here.others()) {
          @Override
          public Reading trusted(String path, Charset charset) {
            return path.endsWith("/.aws/config")
                ? Reading.none(Reading.Status.NOT_TRUSTED)
                : super.trusted(path, charset);
          }
        };
    TrialPolicy policy = new TrialPolicy(theirs, ProbeOptions.of(false, false));
    for (Optional<TrialRefusal> each : List.of(policy.forSdkFiles(), policy.forProfiles())) {
      assertThat(each.map(TrialRefusal::reason)).contains(Reason.NOT_ALLOWED);
      assertThat(each.map(TrialRefusal::text).orElseThrow())
          .startsWith("not tried: ~/.aws/config was not read by whoami");
    }
  }

  @Test
  void aJarThatOthersCanWriteIsNotRun() throws IOException {
    Path jar = process("0\t0\t0\t0");
    mode(jar, "rw-rw-r--");
    assertThat(refusal(HadoopOptions.none()).map(TrialRefusal::text).orElseThrow())
        .startsWith("not tried: another user could change its classes: ")
        .endsWith("can be written by its group; --trust 17 runs them");
    mode(jar, "rw-r--r--");
    mode(folder.resolve("lib"), "rwxrwxrwx");
    assertThat(reason(HadoopOptions.none())).contains(Reason.CODE_OF_OTHERS);
    mode(folder.resolve("lib"), "rwxr-xr-x");
    assertThat(reason(HadoopOptions.none())).isEmpty();
  }

  @Test
  void aJarThatAManifestNamesCountsToo() throws IOException {
    process("0\t0\t0\t0");
    Path named = mode(jar("lib/x/named.jar", ""), "rw-rw-rw-");
    jar("lib/hadoop-common-3.3.6.jar", "x/y/../named.jar missing.jar http://x/y.jar");
    assertThat(reason(HadoopOptions.none())).contains(Reason.CODE_OF_OTHERS);
    mode(named, "rw-r--r--");
    assertThat(reason(HadoopOptions.none())).isEmpty();
  }

  /** Java opens any file as a jar, whatever its name. */
  @Test
  void theManifestOfAJarWithAnotherNameCountsToo() throws IOException {
    Path jar = process("0\t0\t0\t0");
    Path other = jar("lib/driver", "named.jar");
    here.others().file("/proc/17/cmdline", "java\0-cp\0" + jar + ":" + other + "\0Main\0");
    Path named = mode(jar("lib/named.jar", ""), "rw-rw-rw-");
    assertThat(reason(HadoopOptions.none())).contains(Reason.CODE_OF_OTHERS);
    mode(named, "rw-r--r--");
    assertThat(reason(HadoopOptions.none())).isEmpty();
  }

  /** They could make it after this look, and before Java's. */
  @Test
  void aMissingJarThatAManifestNamesCountsWhereOthersCanMakeIt() throws IOException {
    process("0\t0\t0\t0");
    Path open = mode(Files.createDirectory(folder.resolve("open")), "rwxrwxrwx");
    jar("lib/hadoop-common-3.3.6.jar", "none.jar none/x.jar");
    assertThat(reason(HadoopOptions.none())).isEmpty();
    for (String each :
        List.of("../open/x/none.jar", "file://host" + open + "/a%62c.jar", "/tmp/n|.jar")) {
      jar("lib/hadoop-common-3.3.6.jar", each);
      assertThat(reason(HadoopOptions.none())).as(each).contains(Reason.CODE_OF_OTHERS);
    }
  }

  @Test
  void whatIsMissingBelowAHomeThatIsNamedIsTrustedAndALinkOutOfItIsNot() throws IOException {
    Path jar = jar("h/share/hadoop/common/hadoop-common-3.3.6.jar", "none.jar a.jar");
    mode(folder.resolve("h/share/hadoop/common"), "rwxrwxrwx");
    HadoopOptions options = HadoopOptions.none().withHome(folder + "/h");
    assertThat(reason(options)).isEmpty();
    Path open = mode(Files.createDirectory(folder.resolve("open")), "rwxrwxrwx");
    Path link = Files.createSymbolicLink(jar.resolveSibling("a.jar"), open.resolve("none.jar"));
    here.others().link(link.toString(), open + "/none.jar");
    assertThat(reason(options)).contains(Reason.CODE_OF_OTHERS);
  }

  /** What its manifest names is relative to the jar itself, and not to the link. */
  @Test
  void theVeryPathsThatWereLookedAtAreRun() throws IOException {
    Path jar = process("0\t0\t0\t0");
    mode(jar("elsewhere/named.jar", ""), "rw-rw-rw-");
    Path real = jar("elsewhere/real.jar", "named.jar");
    Path link = Files.createSymbolicLink(jar.resolveSibling("link.jar"), real);
    HadoopCode code = HadoopCode.named(List.of(link.toString(), folder + "/none.jar"));
    assertThat(code.withoutLinks(here).entries()).containsExactly(real.toString());
    here.others().jar(link.toString());
    here.others().file("/proc/17/cmdline", "java\0-cp\0" + jar + ":" + link + "\0Main\0");
    assertThat(reason(HadoopOptions.none())).contains(Reason.CODE_OF_OTHERS);
  }

  @Test
  void filesNamedByTheEnvironmentAreReadAsRoot() throws IOException {
    jar("h/share/hadoop/common/hadoop-common-3.3.6.jar", "");
    here.others().env("HADOOP_HOME", folder + "/h");
    assertThat(reason(HadoopOptions.none())).isEmpty();
    mode(folder.resolve("h/share/hadoop/common"), "rwxrwxrwx");
    assertThat(refusal(HadoopOptions.none()).map(TrialRefusal::text).orElseThrow())
        .endsWith("; --home " + folder + "/h runs them");
    assertThat(reason(HadoopOptions.none().withHome(folder + "/h"))).isEmpty();
    here.others().file("/proc/self/status", "Uid:\t1000\t1000\t1000\t1000\n");
    assertThat(reason(HadoopOptions.none())).isEmpty();
    here.others().file("/proc/self/status", "");
    assertThat(reason(HadoopOptions.none())).contains(Reason.CODE_OF_OTHERS);
  }

  /** A home that is named does not speak for what lies elsewhere. */
  @Test
  void aHomeThatIsNamedIsTrustedAndALinkOutOfItIsNot() throws IOException {
    Path jar = jar("h/share/hadoop/common/hadoop-common-3.3.6.jar", "");
    mode(folder.resolve("h/share/hadoop/common"), "rwxrwxrwx");
    HadoopOptions options = HadoopOptions.none().withHome(folder + "/h");
    assertThat(reason(options)).isEmpty();
    Path elsewhere = mode(jar("elsewhere/evil.jar", ""), "rw-rw-rw-");
    Path link = Files.createSymbolicLink(jar.resolveSibling("a.jar"), elsewhere);
    here.others().jar(link.toString());
    assertThat(reason(options)).contains(Reason.CODE_OF_OTHERS);
    assertThat(reason(HadoopOptions.none().withClassPath(jar + ":" + link))).isEmpty();
  }

  @Test
  void aFolderOfAClassPathCountsWithAllThatIsInIt() throws IOException {
    Path jar = process("0\t0\t0\t0");
    Path classes = Files.createDirectories(folder.resolve("classes/org/apache"));
    here.others().file(classes + "/X.class", "");
    here.others().file("/proc/17/cmdline", "java\0-cp\0" + jar + ":" + folder + "/classes\0Main\0");
    assertThat(reason(HadoopOptions.none())).isEmpty();
    mode(classes, "rwxrwxrwx");
    assertThat(reason(HadoopOptions.none())).contains(Reason.CODE_OF_OTHERS);
  }

  @Test
  void aProgramFromAFolderThatOthersCanWriteToIsNotRun() throws IOException {
    here.program("python3", "touch " + folder + "/ran");
    mode(folder.resolve("bin"), "rwxrwxrwx");
    assertThat(here.trialOf(TriedClients.BOTO3).remark())
        .startsWith("not tried: another user could change python3: ")
        .contains("can be written by every user");
    mode(folder.resolve("bin"), "rwxr-xr-x");
    mode(folder.resolve("bin/python3"), "rwxrwxrwx");
    assertThat(here.trialOf(TriedClients.BOTO3).ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void aFolderOfOthersIsLeftAndAPathRelativeToItIsNotRead() throws IOException {
    here.program(
        "python3", "printf '{\"version\":\"1.2.3\",\"error\":\"'; pwd | tr -d /", "printf '\"}'");
    assertThat(here.trialOf(TriedClients.BOTO3).remark()).isNotEmpty();
    Path open = mode(Files.createDirectory(folder.resolve("open")), "rwxrwxrwx");
    here.others().prop("user.dir", open.toString());
    assertThat(ChildProgram.of(TriedClients.BOTO3.words(), here).folder()).contains("/");
    here.variable("AWS_CONFIG_FILE", "config");
    assertThat(here.trialOf(TriedClients.BOTO3).remark())
        .isEqualTo(
            "not tried: AWS_CONFIG_FILE is relative to this folder, which another user can write"
                + " to");
  }

  /** The dynamic linker's: code for every program, a Java's included. */
  @Test
  void noLibraryThatOthersCanWriteIsLoadedIntoAProgram() throws IOException {
    Path ours = Files.createDirectories(folder.resolve("ours"));
    Path open = mode(Files.createDirectory(folder.resolve("open")), "rwxrwxrwx");
    Path mixed = Files.createDirectories(folder.resolve("mixed"));
    mode(Files.writeString(mixed.resolve("libc.so.6"), ""), "rw-rw-rw-");
    here.variable("LD_LIBRARY_PATH", open + ":" + ours + ":" + mixed + ":" + folder + "/none");
    here.variable("LD_PRELOAD", ours + "/a.so").variable("LD_AUDIT", ours + "/b.so");
    ProgramCall java = new HadoopJvm(List.of(), Optional.empty(), true).call();
    for (ProgramCall each :
        List.of(
            ChildProgram.of(TriedClients.BOTO3.words(), here), ChildProgram.ofJava(java, here))) {
      assertThat(each.withheld()).contains("LD_LIBRARY_PATH", "LD_PRELOAD", "LD_AUDIT");
      assertThat(each.variables())
          .containsEntry("LD_LIBRARY_PATH", ours.toString())
          .doesNotContainKeys("LD_PRELOAD", "LD_AUDIT");
    }
    here.variable("LD_LIBRARY_PATH", open);
    assertThat(ChildProgram.ofJava(java, here).variables()).doesNotContainKey("LD_LIBRARY_PATH");
  }

  @Test
  void whatBelongsToAnotherUserIsNotOurs() throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    Path jar = process("0\t0\t0\t0");
    Files.setAttribute(jar, "unix:uid", 4711);
    assertThat(refusal(HadoopOptions.none()).map(TrialRefusal::text).orElseThrow())
        .contains("belongs to user 4711");
  }
}
