package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.BrokenWalk;
import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.place.Place;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.rule.RuleRun;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.BrokenTasks;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A bug in whoami, in whatever work, does not cost the diagnosis: WHO001 names the work, the class
 * and the place, the rest of the report stands, and nothing certain rests on what crashed.
 */
class BugsTest {
  private static final String SECRET = BrokenTasks.SECRET;

  private static final List<String> WORK = work();

  private static final List<Format> FORMATS = List.of(Format.values());

  /** True as well: the Host Role can be had beside it, and it is not what was expected. */
  private static final Set<String> OF_ANOTHER_KIND = Set.of("WHO112", "WHO302");

  private static List<String> work() {
    List<String> work =
        new ArrayList<>(
            List.of(
                "place",
                "address of STS",
                "identity of a key",
                "PID 1",
                "the SDK itself",
                "Hadoop",
                "client libraries"));
    for (Source each : Source.values()) {
      if (!each.isOfSettings()) {
        work.add(each.title());
      }
    }
    return work;
  }

  static List<RecordedScenario> scenarios() {
    return RecordedScenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aBugInOnePieceOfWorkIsReportedAndNothingCertainRestsOnIt(RecordedScenario scenario) {
    Diagnosis whole = scenario.diagnosis();
    for (String each : SampledCases.of(WORK, scenario)) {
      // In one world or another, each piece of work is looked for in each format.
      int turn = scenarios().indexOf(scenario) + WORK.indexOf(each);
      Format format = FORMATS.get(turn % FORMATS.size());
      Set<String> broken = new TreeSet<>();
      Surroundings world = scenario.world();
      Diagnosis now =
          scenario.diagnosedIn(
              world, BrokenTasks.of(name -> name.equals(each) && broken.add(name), world));
      if (!broken.isEmpty()) {
        requireTold(each, now);
        requireShown(now, List.of(format));
        requireNothingFalse(each, whole, now);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void bugsInAllWorkLeaveAReport(RecordedScenario scenario) {
    Surroundings world = scenario.world();
    Diagnosis now = scenario.diagnosedIn(world, BrokenTasks.of(name -> true, world));
    requireTold("place", now);
    requireTold("environment", now);
    requireShown(now, FORMATS);
    assertThat(now.verdict().certainty()).isNotEqualTo(Certainty.CERTAIN);
  }

  private static void requireTold(String work, Diagnosis now) {
    Finding told =
        now.findings().stream().filter(it -> it.code().equals("WHO001")).findFirst().orElseThrow();
    assertThat(told.because())
        .as(work)
        .anyMatch(
            it ->
                it.startsWith(
                    work
                        + ": java.lang.UnsupportedOperationException at "
                        + BrokenTasks.class.getPackageName()
                        + ".Broken"));
    assertThat(now.exitCode()).as(work).isEqualTo(1);
  }

  private static void requireShown(Diagnosis now, List<Format> formats) {
    for (Format each : formats) {
      assertThat(each.render(now, RenderOptions.plain()))
          .as("%s", each)
          .contains("WHO001")
          .doesNotContain(SECRET)
          .doesNotContain("DeadlineTasks");
    }
  }

  private static void requireNothingFalse(String work, Diagnosis whole, Diagnosis now) {
    IdentityKind kind = now.verdict().kind();
    // Where a Hadoop was in the headline, and is not any more, it is another client's.
    boolean isHadoopLost =
        whole.verdict().client().isOfHadoop() && !now.verdict().client().isOfHadoop();
    if (!isHadoopLost && now.verdict().certainty() == Certainty.CERTAIN) {
      assertThat(kind).as("without %s", work).isEqualTo(whole.verdict().kind());
    }
    // The program may have another client, or another version of it, than the one that is walked.
    if (work.equals("client libraries") && !now.verdict().client().isOfHadoop()) {
      assertThat(now.verdict().certainty()).as("without %s", work).isNotEqualTo(Certainty.CERTAIN);
    }
    Set<String> more = FindingsOfOneFact.with(codes(whole));
    more.add("WHO001");
    // Without the identity an expectation of its account or role cannot be held.
    if (kind != whole.verdict().kind() || now.verdict().arn().isEmpty()) {
      more.addAll(OF_ANOTHER_KIND);
    }
    assertThat(more).as("found without %s", work).containsAll(codes(now));
  }

  private static Set<String> codes(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .map(Finding::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same where the bug is met while the outside is asked, as in a run of a user. */
  @ParameterizedTest
  @CsvSource({
    "place, /proc/self/status",
    "environment, AWS_SECRET_ACCESS_KEY",
    "profile, /root/.aws/config",
    "address of STS, AWS_REGION",
    "instance profile, http://169.254.169.254/latest/api/token",
    "Hadoop, /opt",
  })
  void aBugWhileOneThingIsAskedIsShownByItsOwnPlace(String work, String question) {
    Diagnosis now =
        Whoami.diagnose(
            new Trapped(question),
            DiagnosisRequest.builder().within(Duration.ofSeconds(60)).build());
    Finding told =
        now.findings().stream().filter(it -> it.code().equals("WHO001")).findFirst().orElseThrow();
    assertThat(told.because())
        .anyMatch(
            it ->
                it.startsWith(
                    work + ": java.lang.ArrayStoreException at dev.whoami.BugsTest$Trapped"));
    assertThat(told.text()).contains(work).doesNotContain(SECRET);
    for (Format each : Format.values()) {
      assertThat(each.render(now, RenderOptions.plain()))
          .contains("WHO001")
          .doesNotContain(SECRET)
          .doesNotContain("DeadlineTasks");
    }
  }

  /** A bug in the headline's walk costs the verdict; one in another walk costs only that walk. */
  @ParameterizedTest
  @EnumSource(
      value = Client.class,
      names = {"AWS_SDK_JAVA_V2", "BOTO3", "AWS_SDK_GO_V2"})
  void aBugInTheWalkOfAClientIsReportedAndCostsThatWalk(Client broken) {
    Observations seen = wholeOf("ecs-ec2-host-role").examination().seen();
    List<Walk> walks = new ArrayList<>();
    for (Client each : List.of(Client.AWS_SDK_JAVA_V2, Client.BOTO3, Client.AWS_SDK_GO_V2)) {
      walks.add(each == broken ? BrokenWalk.of(each, seen, SECRET) : each.walk(seen));
    }
    Examination x =
        Examination.of(
                Place.observeOffline(new Witness(new FakeSurroundings())), seen, walks.get(0))
            .walks(walks)
            .build();
    Diagnosis now = judged(x);
    Finding told = now.findings().get(0);
    assertThat(told.code()).isEqualTo("WHO001");
    assertThat(told.because().get(0))
        .startsWith("walk of " + broken.title())
        .contains("java.lang.ArrayStoreException at dev.whoami.chain.BrokenWalk.chain");
    boolean isHeadline = broken == Client.AWS_SDK_JAVA_V2;
    assertThat(now.verdict().kind())
        .isEqualTo(isHeadline ? IdentityKind.UNKNOWN : IdentityKind.HOST_ROLE);
    assertThat(now.findings()).noneMatch(it -> it.code().equals("WHO002"));
    for (WalkVerdict each : WalkVerdict.all(x)) {
      assertThat(each.kind())
          .isEqualTo(
              each.walk().client() == broken ? IdentityKind.UNKNOWN : IdentityKind.HOST_ROLE);
    }
    for (Format each : Format.values()) {
      assertThat(each.render(now, RenderOptions.plain())).contains("WHO001").doesNotContain(SECRET);
    }
    assertThat(Format.JSON.render(now, RenderOptions.plain())).contains("\"CRASHED\"");
  }

  private static Diagnosis wholeOf(String name) {
    RecordedScenario scenario = RecordedScenario.named(name);
    return scenario.diagnosis();
  }

  private static Diagnosis judged(Examination x) {
    Judgement judgement = Judgement.of(x, Expected.nothing());
    return new Diagnosis(judgement, RuleRun.all(judgement), FakeSurroundings.NOON, 0);
  }

  @Test
  void aFullMemoryInOnePieceOfWorkIsNoOtherCase() {
    Surroundings here = new FakeSurroundings();
    Diagnosis now =
        Whoami.diagnose(
            new ForwardingSurroundings(here) {
              @Override
              public Reading file(String path, Charset charset) {
                if (path.equals("/proc/self/status")) {
                  throw new OutOfMemoryError(SECRET);
                }
                return super.file(path, charset);
              }
            },
            DiagnosisRequest.builder().within(Duration.ofSeconds(60)).build());
    assertThat(Format.TEXT.render(now, RenderOptions.plain()))
        .contains("WHO001", "java.lang.OutOfMemoryError")
        .doesNotContain(SECRET);
  }

  /** A world with a home and nothing else, in which one question meets a bug. */
  private static final class Trapped extends ForwardingSurroundings {
    private final String question;

    Trapped(String question) {
      super(new FakeSurroundings().prop("user.home", "/root").env("HOME", "/root"));
      this.question = question;
    }

    private void trap(String asked) {
      if (asked.equals(question)) {
        throw new ArrayStoreException(SECRET);
      }
    }

    @Override
    public Reading environment(String name) {
      trap(name);
      return super.environment(name);
    }

    @Override
    public Reading file(String path, Charset charset) {
      trap(path);
      return super.file(path, charset);
    }

    @Override
    public Reading trusted(String path, Charset charset) {
      trap(path);
      return super.trusted(path, charset);
    }

    @Override
    public Listing list(String folder, int limit) {
      trap(folder);
      return super.list(folder, limit);
    }

    @Override
    public HttpReply http(HttpCall call) {
      trap(call.uri().toString());
      return super.http(call);
    }
  }
}
