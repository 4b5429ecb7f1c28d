package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.whoami.architecture.ProgramClasses;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.child.HadoopDriver;
import dev.whoami.world.program.ProgramReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class HadoopTrialTest {
  private static final String ID = "AKIAEXAMPLEEXAMPLE01";
  private static final String OTHER_ID = "AKIAEXAMPLEEXAMPLE02";
  private static final String SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYz";
  private static final String LIST = "fs.s3a.aws.credentials.provider";
  private static final String NONE =
      "No AWS Credentials provided by TemporaryAWSCredentialsProvider SimpleAWSCredentialsProvider"
          + " EnvironmentVariableCredentialsProvider IAMInstanceCredentialsProvider : ";

  private Path conf;
  private FakePrograms here;

  @BeforeEach
  void makeFolders(@TempDir Path folder) throws IOException {
    conf = Files.createDirectory(folder.resolve("conf"));
    here = FakePrograms.in(Files.createDirectory(folder.resolve("bin")));
    here.others().env("HOME", "/home/app");
  }

  @Test
  void theListOfS3aUtilsIsAsked() throws IOException {
    HadoopTrial its = ofList("made.up.Keys").set("fs.s3a.access.key", ID).tried(here);
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.FOUND);
    assertThat(its.trial().accessKeyId()).contains(ID);
    assertThat(its.trial().version()).contains("3.3.6");
    assertThat(its.provider()).contains("made.up.Keys");
    assertThat(its.fault()).isEmpty();
    assertThat(its.errors()).isEmpty();
  }

  @Test
  void theListOfTheFactoryIsAsked() throws IOException {
    HadoopTrial its =
        FakeHadoop.in(conf, "common", "sdk2", "s3a-3.4")
            .set("fs.s3a.access.key", ID)
            .set("made.up.version", "3.4.3")
            .tried(here);
    assertThat(its.trial().accessKeyId()).contains(ID);
    assertThat(its.trial().version()).contains("3.4.3");
    assertThat(its.provider()).isPresent();
  }

  @Test
  void theChainOfTheOldestIsBuiltFromItsOwnClasses() throws IOException {
    HadoopTrial its =
        oldest().set("fs.s3a.access.key", ID).set("fs.s3a.secret.key", SECRET).tried(here);
    assertThat(its.trial().accessKeyId()).contains(ID);
    assertThat(its.provider()).contains("org.apache.hadoop.fs.s3a.BasicAWSCredentialsProvider");
  }

  @Test
  void theChainOfTheOldestFindsNothing() throws IOException {
    HadoopTrial its = oldest().tried(here);
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(its.trial().remark()).isEqualTo("no provider of its list has credentials");
    assertThat(its.fault()).contains(HadoopFault.NO_CREDENTIALS);
    assertThat(its.says())
        .contains("Unable to load AWS credentials from any provider in the chain");
    assertThat(its.errors()).containsExactly("com.amazonaws.AmazonClientException");
  }

  @Test
  void theOptionsOfTheBucketCountForIt() throws IOException {
    FakeHadoop hadoop =
        ofList("made.up.Keys")
            .set("fs.s3a.access.key", ID)
            .set("fs.s3a.bucket.orders.access.key", OTHER_ID);
    assertThat(hadoop.tried(here).trial().accessKeyId()).contains(OTHER_ID);
    assertThat(tried(hadoop, Optional.of("bills")).trial().accessKeyId()).contains(ID);
    assertThat(tried(hadoop, Optional.empty()).trial().accessKeyId()).contains(ID);
  }

  /** Nothing of this house, no logger's file, and neither Kerberos nor a store on S3A. */
  @Test
  void itsWorldIsTheJdkItsJarsAndOurEnvironment() throws IOException {
    Files.writeString(conf.resolve("log4j.properties"), "log4j.rootLogger=DEBUG, FILE");
    System.setProperty("aws.madeUp", "there");
    try {
      HadoopTrial its =
          ofList("made.up.Nosy")
              .set("hadoop.security.authentication", "kerberos")
              .set("made.up.keystore", "jceks://s3a@orders/keys")
              .tried(here.variable("MADE_UP", "there"));
      assertThat(its.trial().accessKeyId()).contains("AKIAEXAMPLE0" + "NNYYNYYY");
    } finally {
      System.clearProperty("aws.madeUp");
    }
  }

  /** What is on a command line, every user of the machine can read in ps. */
  @Test
  void noSecretIsOnACommandLine() throws Exception {
    System.setProperty("aws.secretAccessKey", SECRET);
    here.variable("JAVA_TOOL_OPTIONS", "-Daws.sessionToken=" + OTHER_ID);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<HadoopTrial> trial = other.submit(() -> hanging(Duration.ofSeconds(6)));
      StringBuilder lines = new StringBuilder();
      while (!trial.isDone()) {
        lines.append(commandLines());
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(trial.get().trial().ending()).isEqualTo(Trial.Ending.STOPPED);
      assertThat(lines.toString())
          .contains(HadoopDriver.class.getName())
          .doesNotContain(SECRET, OTHER_ID);
    } finally {
      System.clearProperty("aws.secretAccessKey");
      other.shutdownNow();
    }
  }

  private static String commandLines() {
    StringBuilder lines = new StringBuilder();
    ProcessHandle.current()
        .descendants()
        .forEach(
            each -> {
              try {
                lines.append(Files.readString(Path.of("/proc/" + each.pid() + "/cmdline")));
              } catch (IOException ended) {
                lines.append('.');
              }
            });
    return lines.toString();
  }

  @Test
  void aHangIsStoppedInTimeAndItsPlaceIsReported() throws IOException {
    HadoopTrial its = hanging(Duration.ofSeconds(4));
    for (int limit = 12; limit < 200 && !its.trial().remark().contains("answered"); limit *= 3) {
      its = hanging(Duration.ofSeconds(limit));
    }
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.STOPPED);
    assertThat(its.fault()).contains(HadoopFault.STILL_RUNNING);
    assertThat(its.trial().remark())
        .matches("stopped after \\d+\\.0 s: its providers had not answered");
    assertThat(its.trial().version()).contains("3.3.6");
  }

  /** As long as a busy machine needs to come to the hang. */
  private HadoopTrial hanging(Duration limit) throws IOException {
    return ofList("made.up.Hangs")
        .tried(here, Optional.empty(), ProbeOptions.of(false, false), limit);
  }

  @Test
  void anEndlessHungerIsAnEnding() throws IOException {
    HadoopTrial its = ofList("made.up.Hungry").tried(here);
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(its.fault()).contains(HadoopFault.OUT_OF_MEMORY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sdk1,s3a-2.8 | NO_HADOOP_COMMON | its class path has no class of hadoop-common",
        "common,sdk1 | NO_HADOOP_AWS | its class path has no class of hadoop-aws",
        "common,s3a-2.8 | NO_SDK | the AWS SDK for Java that it needs is not on its class path:"
            + " no class com.amazonaws.auth.AWSCredentialsProvider",
      })
  void whatIsMissingIsNamed(String parts, HadoopFault fault, String why) throws IOException {
    HadoopTrial its = FakeHadoop.in(conf, parts.split(",")).set(LIST, "x.Y").tried(here);
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(its.fault()).contains(fault);
    assertThat(its.trial().remark()).isEqualTo(why);
  }

  @Test
  void aConfiguredProviderThatIsNotThereIsNamed() throws IOException {
    HadoopTrial its =
        ofList("com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper").tried(here);
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(its.fault()).contains(HadoopFault.PROVIDER_MISSING);
    assertThat(its.trial().remark())
        .isEqualTo(
            "a configured provider is not on its class path: no class"
                + " com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper");
    assertThat(its.errors())
        .containsExactly("java.io.IOException", "java.lang.ClassNotFoundException");
  }

  @Test
  void aStoreThatCannotBeReadStopsIt() throws IOException {
    HadoopTrial its = ofList("made.up.Keys").set("made.up.store", "broken").tried(here);
    assertThat(its.fault()).contains(HadoopFault.STORE_UNREADABLE);
    assertThat(its.says()).contains("Cannot find password option fs.s3a.access.key");
    assertThat(its.trial().ending()).isEqualTo(Trial.Ending.NOTHING);
  }

  @Test
  void aMessageThatMayQuoteASecretIsNotPassedOn() throws IOException {
    FakeHadoop hadoop = ofList("made.up.Quoting").set("fs.s3a.secret.key", SECRET);
    assertThat(hadoop.output(here)).contains("IllegalStateException").doesNotContain(SECRET);
    HadoopTrial its = hadoop.tried(here);
    assertThat(its.fault()).contains(HadoopFault.NO_CREDENTIALS);
    assertThat(its.says())
        .contains("No AWS Credentials provided by Quoting : com.amazonaws.AmazonClientException");
    assertThat(its.errors())
        .containsExactly(
            "com.amazonaws.AmazonClientException",
            "com.amazonaws.AmazonClientException",
            "java.lang.IllegalStateException");
  }

  @Test
  void aSecretInPlaceOfAProviderIsNotPassedOn() throws IOException {
    HadoopTrial its = ofList(SECRET).tried(here);
    assertThat(its.fault()).contains(HadoopFault.PROVIDER_MISSING);
    assertThat(its.trial().remark()).isEqualTo("a configured provider is not on its class path");
  }

  @Test
  void whatMayRunACredentialProcessIsNotAsked() throws IOException {
    here.others().file("/home/app/.aws/config", "[default]\ncredential_process = /bin/keys\n");
    HadoopTrial its = ofList("made.up.Keys").set("fs.s3a.access.key", ID).tried(here);
    assertThat(its.fault()).contains(HadoopFault.NOT_ALLOWED);
    assertThat(its.trial().remark())
        .isEqualTo(
            "not tried: ~/.aws/config has a credential_process, not run without"
                + " --run-credential-process; made.up.Keys may read it");
    String known = "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider";
    assertThat(ofList(known).tried(here).fault()).contains(HadoopFault.PROVIDER_MISSING);
    assertThat(
            ofList("made.up.Keys")
                .set("fs.s3a.access.key", ID)
                .tried(here, Optional.empty(), ProbeOptions.of(false, true), Duration.ofMinutes(5))
                .trial()
                .accessKeyId())
        .contains(ID);
  }

  @Test
  void nothingIsStartedOfflineOrForANameThatIsNoBucket() throws IOException {
    HadoopTrial offline =
        ofList("made.up.Keys")
            .tried(here, Optional.empty(), ProbeOptions.of(true, true), Duration.ofMinutes(5));
    assertThat(offline.fault()).contains(HadoopFault.NOT_ALLOWED);
    assertThat(offline.trial().remark()).isEqualTo("not tried offline");
    assertThat(tried(ofList("made.up.Keys"), Optional.of("a/b@c")).trial().remark())
        .isEqualTo("not tried: the name given is not one that a bucket can have");
  }

  @Test
  void aJvmThatDoesNotStartIsReported() {
    assertThat(ended(ProgramReply.none(ProgramReply.Ending.MISSING)).fault())
        .contains(HadoopFault.NO_JVM);
    HadoopTrial early = ended(ProgramReply.exited(1, "Error occurred during initialization"));
    assertThat(early.fault()).contains(HadoopFault.NO_JVM);
    assertThat(early.trial().remark()).isEqualTo("the child JVM ended with 1 before it began");
    HadoopTrial late = ended(ProgramReply.exited(137, HadoopDriver.MARK + "version 3.3.6\n"));
    assertThat(late.fault()).contains(HadoopFault.NO_ANSWER);
    assertThat(late.trial().remark())
        .isEqualTo("the child JVM ended with 137 and without an answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "com.amazonaws.SdkClientException: Unable to load AWS credentials from environment"
            + " variables (AWS_ACCESS_KEY_ID (or AWS_ACCESS_KEY) and AWS_SECRET_KEY (or"
            + " AWS_SECRET_ACCESS_KEY)) | true",
        "software.amazon.awssdk.core.exception.SdkClientException: Unable to load credentials from"
            + " system settings. Access key must be specified either via environment variable"
            + " (AWS_ACCESS_KEY_ID) or system property (aws.accessKeyId). | true",
        "com.amazonaws.SdkClientException: Unable to load credentials from service endpoint"
            + " | false",
        "com.amazonaws.SdkClientException: Failed to connect to service endpoint: | false",
      })
  void aMessageThatHidesTheCauseIsKnown(String last, boolean hides) {
    HadoopTrial its = saying(NONE + last);
    assertThat(its.says()).contains(NONE + last);
    assertThat(its.hidesCause()).isEqualTo(hides);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SECRET,
        "Unable to load AWS credentials from any provider in the chain " + SECRET,
        "Cannot find password option " + SECRET,
        "No AWS Credentials provided by A : " + SECRET,
        "No AWS Credentials provided by " + SECRET + "/ : com.amazonaws.SdkClientException: x",
        NONE + "com.amazonaws.SdkClientException: " + SECRET,
      })
  void aSecretIsInNoText(String message) {
    HadoopTrial its = saying(message);
    assertThat(its.says().orElse("")).doesNotContain(SECRET.substring(0, 8));
    for (String name : List.of("version", "key", "provider", "reader", "error", "missing")) {
      String line = HadoopDriver.MARK + name + " " + message + "\n";
      String key = HadoopDriver.MARK + "key " + ID + "\n";
      String done = HadoopDriver.MARK + HadoopDriver.DONE + " \n";
      for (String output : List.of(line + done, key + line + done)) {
        assertThat(allTextOf(ended(ProgramReply.exited(0, output))))
            .as(name)
            .doesNotContain(SECRET.substring(0, 8));
      }
    }
  }

  private static String allTextOf(HadoopTrial its) {
    Trial trial = its.trial();
    return List.of(
            trial.remark(),
            trial.version(),
            trial.accessKeyId(),
            its.provider(),
            its.errors(),
            its.says())
        .toString();
  }

  @Test
  void theChildUsesNothingOfTheHouse() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "dev.whoami.trial.child", "org.jspecify..")
        .check(ProgramClasses.in(HadoopDriver.class.getPackageName()));
  }

  private HadoopTrial saying(String message) {
    String output =
        HadoopDriver.MARK
            + "step asking\n"
            + HadoopDriver.MARK
            + "error org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException\n"
            + HadoopDriver.MARK
            + "says "
            + message
            + "\n"
            + HadoopDriver.MARK
            + "done \n";
    return ended(ProgramReply.exited(0, output));
  }

  private static HadoopTrial ended(ProgramReply reply) {
    return new HadoopEnding(reply, "").within(Duration.ofSeconds(10));
  }

  private HadoopTrial tried(FakeHadoop hadoop, Optional<String> bucket) throws IOException {
    return hadoop.tried(here, bucket, ProbeOptions.of(false, false), Duration.ofMinutes(5));
  }

  private FakeHadoop ofList(String providers) {
    return FakeHadoop.in(conf, "common", "sdk1", "s3a-2.8", "providers").set(LIST, providers);
  }

  private FakeHadoop oldest() {
    return FakeHadoop.in(conf, "common", "sdk1", "s3a-2.7").set("made.up.version", "2.7.7");
  }
}
