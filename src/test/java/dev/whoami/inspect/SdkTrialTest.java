package dev.whoami.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.SampleOutcomes;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the SDK may try, it finds keys in the system properties, and so asks nothing. */
@Timeout(600)
class SdkTrialTest {
  private static final ProbeOptions USUAL = ProbeOptions.of(false, false);

  private final Surroundings here = new LiveSurroundings();

  @BeforeEach
  void haveKeys() {
    System.setProperty("aws.accessKeyId", "AKIAEXAMPLEEXAMPLE01");
    System.setProperty("aws.secretAccessKey", "key");
  }

  @AfterEach
  void haveNoKeys() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void isOpenWhereNothingIsThere() {
    Trial trial = tryAfter(here, USUAL, looks(Source.PROFILE, Outcome.absent("not set")));
    assertThat(trial.source()).contains(Source.SYSTEM_PROPERTIES);
  }

  @Test
  void theSdkCanOnlyTryInThisProcess() {
    Trial trial =
        tryAfter(new FakeSurroundings(), USUAL, looks(Source.PROFILE, Outcome.absent("not set")));
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo("not tried: the SDK can only try in its own process");
  }

  @Test
  void theSdkDoesNotTryOffline() {
    Trial trial =
        tryAfter(
            here, ProbeOptions.of(true, false), looks(Source.PROFILE, Outcome.absent("not set")));
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo("not tried offline");
  }

  @Test
  void theSdkDoesNotTryWhereJavaWouldTakeItThroughSocks() {
    System.setProperty("socksProxyHost", "127.0.0.1");
    try {
      Trial trial = tryAfter(here, USUAL, looks(Source.PROFILE, Outcome.absent("not set")));
      assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
      assertThat(trial.remark()).startsWith("not tried: socksProxyHost is set");
    } finally {
      System.clearProperty("socksProxyHost");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PROFILE, NOT_RUN, not tried: a fault",
    "PROFILE, NOT_SIGNED_IN, not tried: a fault",
    "WEB_IDENTITY, NOT_READ, not tried: a fault",
    "CONTAINER, CUT_SHORT, 'not tried, since a look at it was cut short'",
    "PROFILE, TOO_LARGE, 'not tried, since it might read for ever: a fault'",
    "PROFILE, FILE_TOO_LARGE, 'not tried, since it might read for ever: a fault'",
    "WEB_IDENTITY, FILE_TOO_LARGE, 'not tried, since it might read for ever: a fault'",
    "PROFILE, FILE_UNREADABLE, 'not tried, since it might read for ever: a fault'",
    "WEB_IDENTITY, FILE_UNREADABLE, 'not tried, since it might read for ever: a fault'",
    "CONTAINER, TOO_LARGE, 'not tried, since it might read for ever: a fault'",
    "INSTANCE_METADATA, TOO_LARGE, 'not tried, since it might read for ever: a fault'",
  })
  void isClosedByWhatMayNotBeRunOrHasNoEnd(Source source, Fault fault, String remark) {
    Trial trial = tryAfter(here, USUAL, looks(source, SampleOutcomes.failed(fault)));
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo(remark);
  }

  /** The probe reports only the first trouble. */
  @ParameterizedTest
  @CsvSource({"aws.sharedCredentialsFile", "aws.webIdentityTokenFile", "aws.partitionsFile"})
  void isClosedByAHugeFileBehindAnotherTrouble(String property, @TempDir Path folder)
      throws IOException {
    Path config = Files.writeString(folder.resolve("config"), "no section = 1\n");
    Path huge = folder.resolve("huge");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(50L << 30);
    }
    System.setProperty("aws.configFile", config.toString());
    System.setProperty(property, huge.toString());
    try {
      Trial trial =
          tryAfter(here, USUAL, looks(Source.PROFILE, SampleOutcomes.failed(Fault.UNPARSABLE)));
      assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
      assertThat(trial.remark())
          .startsWith("not tried, since it might read for ever: ")
          .endsWith(" is larger than 1 MiB and was not read");
    } finally {
      System.clearProperty("aws.configFile");
      System.clearProperty(property);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "TOO_LARGE",
        "FILE_TOO_LARGE",
        "FILE_UNREADABLE",
        "NOT_RUN",
        "NOT_READ",
        "NOT_SIGNED_IN",
        "CUT_SHORT"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void staysOpenForAllOtherFaults(Fault fault) {
    Trial trial = tryAfter(here, USUAL, looks(Source.CONTAINER, SampleOutcomes.failed(fault)));
    assertThat(trial.ending()).isEqualTo(Trial.Ending.FOUND);
  }

  @Test
  void aSourceThatIsNotWaitedForInVainDoesNotCloseIt() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofHours(1), here);
    Map<Source, PendingResult<Observation>> sources =
        started(tasks, looks(Source.PROFILE, Outcome.absent("not set")));
    PendingResult<Observation> instance = tasks.start("instance", waiting(never));
    Trial trial = new SdkTrial(here, USUAL, tasks()).after(sources, instance, () -> false);
    never.countDown();
    assertThat(trial.ending()).isEqualTo(Trial.Ending.FOUND);
  }

  /** Whoever has taken one request may answer the next without end. */
  @Test
  void anInstanceMetadataThatIsThereIsWaitedFor() {
    CountDownLatch asked = new CountDownLatch(1);
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofHours(1), here);
    Map<Source, PendingResult<Observation>> sources =
        started(tasks, looks(Source.PROFILE, Outcome.absent("not set")));
    PendingResult<Observation> instance = tasks.start("instance", waiting(asked));
    BooleanSupplier isHeard =
        () -> {
          asked.countDown();
          return true;
        };
    Trial trial = new SdkTrial(here, USUAL, tasks()).after(sources, instance, isHeard);
    assertThat(trial.remark()).isEqualTo("not tried, since a look at it was cut short");
  }

  private static Supplier<Observation> waiting(CountDownLatch until) {
    return () -> {
      try {
        until.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return Source.INSTANCE_METADATA.cutShort(0);
    };
  }

  private static Trial tryAfter(Surroundings here, ProbeOptions options, Observations looks) {
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofHours(1), here);
    Map<Source, PendingResult<Observation>> sources = started(tasks, looks);
    PendingResult<Observation> instance =
        Objects.requireNonNull(sources.get(Source.INSTANCE_METADATA));
    return new SdkTrial(here, options, tasks).after(sources, instance, () -> false);
  }

  private static Map<Source, PendingResult<Observation>> started(
      DeadlineTasks tasks, Observations looks) {
    Map<Source, PendingResult<Observation>> sources = new EnumMap<>(Source.class);
    for (Source each : Source.values()) {
      sources.put(each, tasks.start(each.title(), () -> looks.of(each)));
    }
    return sources;
  }

  private static Observations looks(Source source, Outcome outcome) {
    return SampleOutcomes.at(source, outcome);
  }

  private DeadlineTasks tasks() {
    return DeadlineTasks.within(Duration.ofMinutes(2), here);
  }
}
