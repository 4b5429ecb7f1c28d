package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.probe.Source;
import dev.whoami.report.Format;
import dev.whoami.report.RenderOptions;
import dev.whoami.world.CutReplies;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.EndlessTasks;
import dev.whoami.world.Surroundings;
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
            List.of("place", "address of STS", "identity of a key", "PID 1", "Hadoop", LIBRARIES));
    work.addAll(TITLES);
    return work;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void workThatTheDeadlineCutsChangesNoAnswer(RecordedScenario scenario) {
    Diagnosis whole = scenario.diagnosedIn(scenario.world());
    for (String each : WORK) {
      Diagnosis now = without(scenario, each);
      boolean hasLibraries = !whole.examination().libraries().all().isEmpty();
      if (each.equals(LIBRARIES) && hasLibraries) {
        // Then the newest versions are walked, whose answers are others: that is said.
        assertThat(codes(now)).contains("WHO003");
      } else {
        requireNothingFalse(each, scenario, whole, now);
      }
    }
    Surroundings world = scenario.world();
    DeadlineTasks all = EndlessTasks.of(name -> true, world);
    requireNothingFalse("everything", scenario, whole, scenario.diagnosedIn(world, all));
  }

  /** Nor does the one that answered sooner than those before it speak for them. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void oneSourceAloneIsNotTheAnswer(RecordedScenario scenario) {
    Diagnosis whole = scenario.diagnosedIn(scenario.world());
    for (Source each : Source.values()) {
      Surroundings world = scenario.world();
      DeadlineTasks tasks =
          EndlessTasks.of(name -> TITLES.contains(name) && !name.equals(each.title()), world);
      requireNothingFalse("all but " + each, scenario, whole, scenario.diagnosedIn(world, tasks));
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
    Diagnosis whole = scenario.diagnosedIn(none, EndlessTasks.of(name -> false, none));
    for (String each : none.requests()) {
      CutReplies cut = CutReplies.of(scenario.world(), each::equals);
      Diagnosis now = scenario.diagnosedIn(cut, EndlessTasks.of(name -> false, cut));
      requireNothingFalse(each, scenario, whole, now);
      assertThat(codes(now)).as("%s cut", each).contains("WHO003");
    }
    CutReplies all = CutReplies.of(scenario.world(), request -> true);
    requireNothingFalse(
        "every reply",
        scenario,
        whole,
        scenario.diagnosedIn(all, EndlessTasks.of(name -> false, all)));
  }

  /** Without the search for Hadoop the headline is another client's, whose own answer counts. */
  private static void requireNothingFalse(
      String cut, RecordedScenario scenario, Diagnosis wholeRun, Diagnosis now) {
    Client headline = now.verdict().client();
    Diagnosis whole =
        headline == wholeRun.verdict().client() ? wholeRun : scenario.diagnosedAs(headline);
    IdentityKind kind = now.verdict().kind();
    assertThat(kind).as("without %s", cut).isIn(whole.verdict().kind(), IdentityKind.UNKNOWN);
    Set<String> codes = codes(now);
    if (kind == whole.verdict().kind()) {
      Set<String> more = FindingsOfOneFact.with(codes(whole));
      more.add("WHO003");
      assertThat(more).as("found without %s", cut).containsAll(codes);
    } else {
      assertThat(now.verdict().arn()).as("without %s", cut).isEmpty();
      assertThat(codes).as("found without %s", cut).contains("WHO003");
      assertThat(WITHOUT_A_VERDICT).as("found without %s", cut).containsAll(codes);
    }
    Map<String, IdentityKind> before = kinds(whole);
    kinds(now)
        .forEach(
            (client, each) ->
                assertThat(each)
                    .as("%s without %s", client, cut)
                    .isIn(before.getOrDefault(client, IdentityKind.UNKNOWN), IdentityKind.UNKNOWN));
    String text = Format.TEXT.render(now, RenderOptions.plain());
    assertThat(text.lines().toList().get(0)).as("without %s", cut).doesNotContain("null");
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
}
