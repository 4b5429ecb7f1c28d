package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.probe.Source;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.CutReplies;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.EndlessTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was cut short by our own limit is not evidence: whatever is taken away from a recorded
 * world, the answer is the one that the whole world gets, or UNKNOWN, and nothing is found that is
 * not so.
 */
class CutShortTest {
  private static final String LIBRARIES = "client libraries";
  private static final String PROGRAMS = "configured programs";

  private static final Set<String> TITLES =
      Arrays.stream(Source.values()).map(Source::title).collect(Collectors.toSet());
  private static final List<String> WORK = work();
  private static final Set<String> WITHOUT_A_VERDICT = Set.of("WHO001", "WHO003", "WHO112");

  /** Versions whose chains are others than those of the newest. */
  private static final List<ClientVersion> OLD = old();

  private static List<ClientVersion> old() {
    List<ClientVersion> old = new ArrayList<>(ClientVersion.ofHadoop());
    old.add(old(Client.AWS_SDK_JAVA_V2, "2.10.0"));
    old.add(old(Client.AWS_SDK_JAVA_V2, "2.20.0"));
    old.add(old(Client.AWS_SDK_JAVA_V1, "1.11.10"));
    old.add(old(Client.AWS_SDK_JAVA_V1, "1.11.619"));
    old.add(old(Client.AWS_SDK_JS_V3, "3.10.0"));
    old.add(old(Client.AWS_SDK_GO_V1, "1.20.0"));
    return old;
  }

  private static ClientVersion old(Client client, String version) {
    return ClientVersion.of(client, Version.parse(version).orElseThrow());
  }

  static List<RecordedScenario> scenarios() {
    return RecordedScenario.all();
  }

  private static List<String> work() {
    List<String> work =
        new ArrayList<>(
            List.of(
                "place",
                "address of STS",
                "identity of a key",
                "PID 1",
                "Hadoop",
                LIBRARIES,
                PROGRAMS));
    work.addAll(TITLES);
    return work;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void workThatTheDeadlineCutsChangesNoAnswer(RecordedScenario scenario) {
    Whole whole = new Whole(scenario, scenario.diagnosis());
    for (String each : SampledCases.of(WORK, scenario)) {
      Diagnosis now = without(scenario, each);
      if (isWithoutItsClient(scenario.diagnosis(), now, each)) {
        // Then the newest SDK is walked, whose answers are others: that is said.
        assertThat(codes(now)).contains("WHO003");
        requireUncertain(now);
      } else {
        whole.requireNothingFalse(each, now);
      }
    }
    Surroundings world = scenario.world();
    DeadlineTasks all = EndlessTasks.of(name -> true, world);
    whole.requireNothingFalse("everything", scenario.diagnosedIn(world, all));
  }

  /** A program whose configuration the user named is not searched for. */
  private static boolean isWithoutItsClient(Diagnosis whole, Diagnosis now, String cut) {
    Examination before = whole.examination();
    return cut.equals(LIBRARIES)
        ? !before.libraries().all().isEmpty()
        : !before.programs().isEmpty() && now.examination().programs().isEmpty();
  }

  /** Hadoop is searched for by itself. */
  private static void requireUncertain(Diagnosis now) {
    if (!now.verdict().client().isOfHadoop()) {
      assertThat(now.verdict().certainty()).isNotEqualTo(Certainty.CERTAIN);
    }
  }

  /** Nor does the one that answered sooner than those before it speak for them. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void oneSourceAloneIsNotTheAnswer(RecordedScenario scenario) {
    Whole whole = new Whole(scenario, scenario.diagnosis());
    for (Source each : SampledCases.of(List.of(Source.values()), scenario)) {
      Surroundings world = scenario.world();
      DeadlineTasks tasks =
          EndlessTasks.of(name -> TITLES.contains(name) && !name.equals(each.title()), world);
      whole.requireNothingFalse("all but " + each, scenario.diagnosedIn(world, tasks));
    }
  }

  private static Diagnosis without(RecordedScenario scenario, String work) {
    Surroundings world = scenario.world();
    return scenario.diagnosedIn(world, EndlessTasks.of(work::equals, world));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void repliesThatThisProcessHadNoTimeToSeeChangeNoAnswer(RecordedScenario scenario) {
    CutReplies none = CutReplies.of(scenario.world(), request -> false);
    Diagnosis uncut = scenario.diagnosedIn(none, EndlessTasks.of(name -> false, none));
    Whole whole = new Whole(scenario, uncut);
    for (String each : SampledCases.of(List.copyOf(none.requests()), scenario)) {
      CutReplies cut = CutReplies.of(scenario.world(), each::equals);
      Diagnosis now = scenario.diagnosedIn(cut, EndlessTasks.of(name -> false, cut));
      whole.requireNothingFalse(each, now);
      assertThat(codes(now)).as("%s cut", each).contains("WHO003");
    }
    CutReplies all = CutReplies.of(scenario.world(), request -> true);
    whole.requireNothingFalse(
        "every reply", scenario.diagnosedIn(all, EndlessTasks.of(name -> false, all)));
  }

  private static Map<String, IdentityKind> kinds(Diagnosis diagnosis) {
    Map<String, IdentityKind> kinds = new TreeMap<>();
    Examination x = diagnosis.examination();
    for (WalkVerdict each : WalkVerdict.all(x)) {
      kinds.put(each.walk().client() + " " + each.walk().version(), each.kind());
    }
    for (ClientVersion each : OLD) {
      kinds.put(each.toString(), WalkVerdict.of(x, each.walk(x.seen())).kind());
    }
    return kinds;
  }

  private static Set<String> codes(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .map(Finding::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is said of a whole world. */
  private static final class Whole {
    private final RecordedScenario scenario;
    private final Diagnosis diagnosis;
    private final Map<String, IdentityKind> kinds;
    private final Set<String> codes;

    Whole(RecordedScenario scenario, Diagnosis diagnosis) {
      this.scenario = scenario;
      this.diagnosis = diagnosis;
      this.kinds = kinds(diagnosis);
      this.codes = FindingsOfOneFact.with(codes(diagnosis));
      this.codes.add("WHO003");
    }

    /** Without the search for Hadoop the headline is another client's, whose own answer counts. */
    void requireNothingFalse(String cut, Diagnosis now) {
      Client headline = now.verdict().client();
      if (headline == diagnosis.verdict().client()) {
        requireNothingElse(cut, now);
      } else {
        new Whole(scenario, scenario.diagnosedAs(headline)).requireNothingElse(cut, now);
      }
    }

    private void requireNothingElse(String cut, Diagnosis now) {
      IdentityKind kind = now.verdict().kind();
      assertThat(kind).as("without %s", cut).isIn(diagnosis.verdict().kind(), IdentityKind.UNKNOWN);
      Set<String> found = codes(now);
      if (kind == diagnosis.verdict().kind()) {
        assertThat(codes).as("found without %s", cut).containsAll(found);
      } else {
        assertThat(now.verdict().arn()).as("without %s", cut).isEmpty();
        assertThat(found).as("found without %s", cut).contains("WHO003");
        assertThat(WITHOUT_A_VERDICT).as("found without %s", cut).containsAll(found);
      }
      kinds(now)
          .forEach(
              (client, each) ->
                  assertThat(each)
                      .as("%s without %s", client, cut)
                      .isIn(
                          kinds.getOrDefault(client, IdentityKind.UNKNOWN), IdentityKind.UNKNOWN));
      String text = Format.TEXT.render(now, RenderOptions.plain());
      assertThat(text.lines().toList().get(0)).as("without %s", cut).doesNotContain("null");
    }
  }
}
