package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedConfigTest {
  private static final String CONFIG = "/home/app/.aws/config";
  private static final String CREDENTIALS = "/home/app/.aws/credentials";

  private final FakeSurroundings here = new FakeSurroundings().env("HOME", "/home/app");

  @Test
  void withoutFilesThereIsNothing() {
    assertThat(read().isAbsent()).isTrue();
    assertThat(read().whyAbsent()).isEqualTo("no ~/.aws/config, no ~/.aws/credentials");
    assertThat(read().problem()).isEmpty();
    assertThat(read().profileName()).isEqualTo("default");
  }

  @Test
  void theCredentialsFileWinsOverTheConfigFile() {
    here.file(CONFIG, "[default]\nregion = a\naws_access_key_id = A\n")
        .file(CREDENTIALS, "[default]\naws_access_key_id = B\n");
    assertThat(read().property("aws_access_key_id")).contains("B");
    assertThat(read().property("region")).contains("a");
  }

  @Test
  void aProfileOfAnotherNameIsMarkedInTheConfigFile() {
    here.env("AWS_PROFILE", "dev").file(CONFIG, "[profile dev]\nregion = a\n[dev]\nregion = b\n");
    assertThat(read().property("region")).contains("a");
    assertThat(read().isProfileNamed()).isTrue();
  }

  @Test
  void anotherNamePutsAnotherProfileInForce() {
    here.file(CONFIG, "[default]\nregion = a\n[profile empty]\n[profile b]\nregion = b\n");
    assertThat(named("b").property("region")).contains("b");
    assertThat(named("empty").property("region")).isEmpty();
    assertThat(read().property("region")).contains("a");
  }

  private SharedConfig named(String profile) {
    return read().named(Reading.present(profile));
  }

  @Test
  void filesCanBeElsewhere() {
    here.env("AWS_CONFIG_FILE", "~/c")
        .prop("aws.sharedCredentialsFile", "/etc/creds")
        .file("/home/app/c", "[default]\nregion = a\n")
        .file("/etc/creds", "[default]\naws_access_key_id = B\n");
    assertThat(read().property("region")).contains("a");
    assertThat(read().property("aws_access_key_id")).contains("B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[default]\r\nregion = a\r\n",
        "# first\n\n[default]\nregion = a # why\n",
        "[default]\nregion = a\n[default]\noutput = json\n",
        "[default]\nregion = b\nregion = a\n"
      })
  void aFileMayBeUntidy(String text) {
    here.file(CONFIG, text);
    assertThat(read().property("region")).contains("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[default\nregion = a\n", "region = a\n", "[default]\nhunter2\n", " = a\n"})
  void aBrokenLineIsShownByItsNumberAndNotQuoted(String text) {
    here.file(CONFIG, text);
    UnusableProfileFile problem = read().problem().orElseThrow();
    assertThat(problem.reason()).matches("~/.aws/config is not a profile file: see line [12]");
    assertThat(read().property("region")).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoReasonToCrash() {
    here.file(CONFIG, "\ufeff[default]\nregion = a\n");
    assertThat(read().problem().map(UnusableProfileFile::reason).orElse("fine"))
        .matches("fine|.*not a profile file.*");
  }

  @Test
  void oneBrokenFileDoesNotHideThatTheOtherIsThere() {
    here.file(CONFIG, "[default\n").file(CREDENTIALS, "[default]\naws_access_key_id = B\n");
    assertThat(read().problem()).isPresent();
    assertThat(read().profile("default").flatMap(it -> it.property("aws_access_key_id")))
        .contains("B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOO_LARGE", "UNREADABLE"})
  void anUnreadableFileIsAProblemWithAReason(String status) {
    here.noFile(CREDENTIALS, Reading.Status.valueOf(status));
    UnusableProfileFile problem = read().problem().orElseThrow();
    assertThat(problem.reason()).startsWith("~/.aws/credentials ").hasSizeGreaterThan(25);
    assertThat(problem.reading().status()).isEqualTo(Reading.Status.valueOf(status));
    assertThat(read().isAbsent()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DENIED", "NOT_A_FILE"})
  void theSdkSkipsAFileThatItMayNotReadAndAFolderAndReadsTheOther(String status) {
    here.noFile(CREDENTIALS, Reading.Status.valueOf(status));
    here.file(CONFIG, "[default]\naws_access_key_id = A\n");
    assertThat(read().problem()).isEmpty();
    assertThat(read().property("aws_access_key_id")).contains("A");
    UnusableProfileFile skipped = read().skipped().orElseThrow();
    assertThat(skipped.reason()).startsWith("~/.aws/credentials ").hasSizeGreaterThan(25);
    assertThat(skipped.reading().status()).isEqualTo(Reading.Status.valueOf(status));
  }

  private SharedConfig read() {
    return SharedConfig.read(new Witness(here));
  }
}
