package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.place.Place;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import dev.whoami.trial.DefaultChain;
import dev.whoami.trial.Trial;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The findings that no recorded world can bring about. */
class RulesTest {
  private static final ProbeOptions OFFLINE = ProbeOptions.of(true, false);
  private static final String SECRET = "h4ndMadeS3cr3t";

  @AfterEach
  void takeTheKeysAway() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void aProbeThatCrashesIsShownByClassAndPlaceAndNeverByItsMessage() {
    Finding finding = find("WHO001", judge(seenIn(new Crashing()), notTried(), List.of())).get();
    assertThat(finding.isError()).isTrue();
    assertThat(finding.because().get(0))
        .contains("java.lang.IllegalStateException at ")
        .contains("RulesTest$Crashing")
        .doesNotContain(SECRET);
  }

  @Test
  void aRuleThatCrashesIsShownByClassAndPlaceOfTheCauseAndNeverByItsMessage() {
    Judgement judgement = judge(seenIn(new Empty()), notTried(), List.of());
    Rule tooDeep =
        j -> {
          throw new IllegalStateException(SECRET, new StackOverflowError(SECRET));
        };
    Finding finding =
        RuleRun.of(judgement, it -> it == Rules.WHO101 ? tooDeep : j -> Optional.empty()).get(0);
    assertThat(finding.code()).isEqualTo("WHO001");
    assertThat(finding.text()).contains("WHO101").doesNotContain(SECRET);
    assertThat(finding.because().get(0))
        .startsWith("rule WHO101: java.lang.StackOverflowError at dev.whoami.rule.RulesTest")
        .doesNotContain(SECRET);
  }

  @Test
  void aRunInWhichNoProbeCrashesHasNoSuchFinding() {
    assertThat(find("WHO001", judge(seenIn(new Empty()), notTried(), List.of()))).isEmpty();
  }

  @Test
  void aTrialThatEndsElsewhereThanTheWalkIsAnError() {
    Finding finding = find("WHO002", judge(seenIn(new Empty()), tried(), List.of())).get();
    assertThat(finding.isError()).isTrue();
    assertThat(finding.because())
        .containsExactly("predicted: nothing", "the SDK itself: system properties");
  }

  @Test
  void aTrialThatEndsWhereTheWalkDoesIsNotMentioned() {
    assertThat(find("WHO002", judge(seenIn(new WithKeys()), tried(), List.of()))).isEmpty();
  }

  @Test
  void aTrialThatWasNotRunDisagreesWithNothing() {
    assertThat(find("WHO002", judge(seenIn(new WithKeys()), notTried(), List.of()))).isEmpty();
  }

  @Test
  void whatWasNotFinishedInTimeIsNamed() {
    List<String> cut = List.of("container", "PID 1");
    Finding finding = find("WHO003", judge(seenIn(new Empty()), notTried(), cut)).get();
    assertThat(finding.isError()).isFalse();
    assertThat(finding.because()).containsExactly("not finished: container, PID 1");
    assertThat(finding.remedies().get(0).commands().get(0)).contains("--timeout");
  }

  @Test
  void aRunThatWasFinishedInTimeHasNoSuchFinding() {
    assertThat(find("WHO003", judge(seenIn(new Empty()), notTried(), List.of()))).isEmpty();
  }

  private static Optional<Finding> find(String code, Judgement judgement) {
    return RuleRun.all(judgement).stream().filter(it -> it.code().equals(code)).findFirst();
  }

  private static Observations seenIn(Surroundings world) {
    List<Observation> all = new ArrayList<>();
    for (Source each : Source.values()) {
      all.add(each.observe(world, RulesTest::noSts, OFFLINE));
    }
    return new Observations(all);
  }

  private static Sts noSts() {
    throw new AssertionError("nothing may be asked");
  }

  private static Trial notTried() {
    return Trial.notRun("not tried here");
  }

  /** The SDK itself, which finds the keys in the system properties and so asks nothing. */
  private static Trial tried() {
    System.setProperty("aws.accessKeyId", "AKIAHANDMADEKEY0004Z");
    System.setProperty("aws.secretAccessKey", SECRET);
    Trial trial = DefaultChain.run();
    assertThat(trial.source()).contains(Source.SYSTEM_PROPERTIES);
    return trial;
  }

  /** The search has a limit of its own, which a busy machine can meet before the run's. */
  @Test
  void aSearchForTheProgramThatDidNotEndIsNamedWhereItLeavesTheAnswerOpen() {
    Judgement judgement = judge(seenIn(new Empty()), notTried(), List.of(), true);
    assertThat(judgement.examination().completeness().isClientUnsure()).isTrue();
    assertThat(find("WHO003", judgement).get().text()).contains("before the program was known");
  }

  private static Judgement judge(Observations seen, Trial trial, List<String> cut) {
    return judge(seen, trial, cut, false);
  }

  private static Judgement judge(
      Observations seen, Trial trial, List<String> cut, boolean isProgramLost) {
    Examination examination =
        Examination.of(
                Place.observeOffline(new Witness(new Empty())),
                seen,
                Client.AWS_SDK_JAVA_V2.walk(seen))
            .walks(List.of(Client.AWS_SDK_JAVA_V2.walk(seen)))
            .trial(trial)
            .programLost(isProgramLost)
            .unfinished(Unfinished.of(cut, Duration.ofSeconds(5), 0, "0.1"))
            .build();
    return Judgement.of(examination, Expected.nothing());
  }

  /** A world in which there is nothing, and in which nothing may be sent. */
  private static class Empty extends ForwardingSurroundings {
    Empty() {
      super(new FakeSurroundings());
    }

    @Override
    public HttpReply http(HttpCall call) {
      throw new AssertionError("offline, and yet asked: " + call);
    }
  }

  /** A world with keys in the system properties. */
  private static final class WithKeys extends Empty {
    @Override
    public Reading property(String name) {
      return name.equals("aws.accessKeyId") || name.equals("aws.secretAccessKey")
          ? Reading.present("AKIAHANDMADEKEY0004Z")
          : super.property(name);
    }
  }

  /** A world at which a probe fails, with a secret in the failure's message. */
  private static final class Crashing extends Empty {
    @Override
    public Reading property(String name) {
      throw new IllegalStateException(SECRET);
    }
  }
}
