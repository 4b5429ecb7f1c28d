package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.program.ProgramCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real scripts in the machine's Node.js, and modules that are made up. */
@Timeout(600)
class NodeScriptTest {
  private static final Path NODE = Path.of("/usr/bin/node");
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String KEYS =
      "{ accessKeyId: 'ASIAEXAMPLEEXAMPLE01', secretAccessKey: '" + SECRET + "' }";

  private Path folder;
  private FakePrograms here;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws IOException {
    this.folder = folder;
    assumeTrue(Files.isExecutable(NODE), "no " + NODE);
    here = FakePrograms.in(folder).real(NODE).variable("NODE_PATH", folder);
    here.variable("AWS_EC2_METADATA_DISABLED", "true");
  }

  @Test
  void version3IsAskedByItsProviders() throws IOException {
    module(
        "@aws-sdk/credential-providers",
        "3.7.1",
        "exports.fromNodeProviderChain = () => async () => (" + KEYS + ");");
    found(TriedClients.AWS_SDK_JS_V3, "3.7.1");
  }

  @Test
  void version3IsAskedByItsInnerPackageWhereThatIsAlone() throws IOException {
    module(
        "@aws-sdk/credential-provider-node",
        "3.9.2",
        "exports.defaultProvider = () => async () => (" + KEYS + ");");
    found(TriedClients.AWS_SDK_JS_V3, "3.9.2");
  }

  @Test
  void version2IsAskedByItsConfiguration() throws IOException {
    module(
        "aws-sdk",
        "2.1.1",
        "exports.VERSION = '2.1.1';",
        "exports.config = { credentials: " + KEYS + ", getCredentials: (done) => done() };");
    found(TriedClients.AWS_SDK_JS_V2, "2.1.1");
  }

  /** Neither by NODE_OPTIONS nor from a folder, nor a file, that others can write to. */
  @Test
  void whatOthersCouldChangeIsNotLoaded() throws IOException {
    String ran = "require('fs').writeFileSync('" + folder + "/ran', '');";
    Path other = Files.writeString(folder.resolve("other.js"), ran);
    here.variable("NODE_OPTIONS", "--require " + other);
    assertThat(here.trialOf(TriedClients.AWS_SDK_JS_V2).remark()).startsWith("node has no ");
    module("aws-sdk", "2.1.1", "require('needed');");
    module("needed", "1.0.0", ran);
    Path needed = folder.resolve("needed/its.js");
    Files.setPosixFilePermissions(needed, PosixFilePermissions.fromString("rw-rw-rw-"));
    here.trialOf(TriedClients.AWS_SDK_JS_V2);
    Path its = folder.resolve("aws-sdk");
    module("aws-sdk", "2.1.1", ran);
    Files.setPosixFilePermissions(its, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(here.trialOf(TriedClients.AWS_SDK_JS_V2).remark()).startsWith("node has no ");
    Files.setPosixFilePermissions(its, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path modules = Files.createDirectories(folder.resolve("open"));
    Files.move(its, modules.resolve("aws-sdk"));
    Files.setPosixFilePermissions(modules, PosixFilePermissions.fromString("rwxrwxrwx"));
    here.variable("NODE_PATH", modules);
    assertThat(here.trialOf(TriedClients.AWS_SDK_JS_V2).remark()).startsWith("node has no ");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  private void found(ExternalClient client, String version) {
    Trial trial = here.trialOf(client);
    assertThat(trial.remark()).isEmpty();
    assertThat(trial.accessKeyId()).contains("ASIAEXAMPLEEXAMPLE01");
    assertThat(trial.version()).contains(version);
    assertThat(output(client)).doesNotContain(SECRET);
  }

  @Test
  void anErrorIsReducedToItsClassOrItsCode() throws IOException {
    fails("async () => { throw Object.assign(new Error('%s'), { code: 'ENOENT' }); }", "ENOENT");
    fails("async () => { throw new TypeError('%s'); }", "TypeError");
    fails("async () => { throw '%s'; }", "Error");
    fails("() => { throw new RangeError('%s'); }", "RangeError");
  }

  @Test
  void anUncaughtErrorIsTheEnd() throws IOException {
    fails(
        "() => new Promise(() => setTimeout(() => { throw new RangeError('%s'); }, 1))",
        "RangeError");
  }

  private void fails(String chain, String remark) throws IOException {
    String provider = "exports.fromNodeProviderChain = () => " + chain.formatted(SECRET) + ";";
    module("@aws-sdk/credential-providers", "3.7.1", provider);
    Trial trial = here.trialOf(TriedClients.AWS_SDK_JS_V3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.remark()).isEqualTo(remark);
    assertThat(trial.version()).contains("3.7.1");
    assertThat(output(TriedClients.AWS_SDK_JS_V3)).doesNotContain(SECRET);
  }

  @Test
  void aChainThatGivesUpSilentlyIsNoAnswer() throws IOException {
    module(
        "@aws-sdk/credential-providers",
        "3.7.1",
        "exports.fromNodeProviderChain = () => () => new Promise(() => {});");
    assertThat(here.trialOf(TriedClients.AWS_SDK_JS_V3).isConclusive()).isFalse();
  }

  @Test
  void theVersionOfOneThatHangsIsKnown() throws IOException {
    module(
        "aws-sdk",
        "2.1.1",
        "exports.VERSION = '2.1.1';",
        "exports.config = { getCredentials: () => setTimeout(() => {}, 500000) };");
    Trial trial = here.trialOfHanging(TriedClients.AWS_SDK_JS_V2);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.STOPPED);
    assertThat(trial.version()).contains("2.1.1");
  }

  private String output(ExternalClient client) {
    return here.run(ProgramCall.of(client.words()), Duration.ofMinutes(5)).output();
  }

  private void module(String name, String version, String... lines) throws IOException {
    Path module = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        module.resolve("package.json"),
        "{\"name\":\"" + name + "\",\"version\":\"" + version + "\",\"main\":\"./its.js\"}");
    Files.writeString(module.resolve("its.js"), String.join("\n", lines));
  }
}
