package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.server.SampleRequests;
import dev.whoami.world.server.ServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a watch says of worlds that change. */
class WatchTest {
  private static final String WELL = "ecs-ec2-task-role";
  private static final String CUT = "endpoint-cut-short";
  private static final String FAILS = "endpoint-500-error";
  private static final Authorizer OPEN = Authorizer.open();

  private static String metrics(Watch watch) {
    return watch.answer(SampleRequests.get("/metrics"), OPEN).body();
  }

  @Test
  void printsNothingAfterTheFirstRunWhileNothingChanges() {
    RecordedWatch recorded = RecordedWatch.repeated(WELL, 6);
    recorded.run();
    assertThat(recorded.changesByRun()).containsOnlyKeys(0L);
    assertThat(recorded.changes())
        .startsWith("STARTED")
        .endsWith("HEALTHY")
        .doesNotHaveDuplicates();
    assertThat(RecordedWatch.text(recorded.line("STARTED"), "to"))
        .isEqualTo("TASK_ROLE arn:aws:sts::111122223333:assumed-role/OrdersTaskRole");
  }

  @Test
  void aRunThatWasCutShortChangesNothing() {
    RecordedWatch recorded = RecordedWatch.of(WELL, CUT, CUT, WELL, FAILS);
    Watch watch = recorded.run();
    assertThat(recorded.changesByRun()).containsOnlyKeys(0L, 4L);
    assertThat(metrics(watch))
        .contains("whoami_identity_changes_total 1.0")
        .contains("whoami_source_changes_total{source=\"CONTAINER\"} 1.0")
        .doesNotContain("CUT_SHORT");
  }

  @Test
  void keepsTheLatestDiagnosisWhileRunsAreCutShort() {
    Watch watch = RecordedWatch.of(WELL, CUT).run();
    assertThat(metrics(watch)).contains("whoami_verdict{whoami_verdict=\"TASK_ROLE\"} 1");
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
  }

  @Test
  void countsEveryRunThatWasCutShort() {
    assertThat(metrics(RecordedWatch.of(WELL, WELL).run()))
        .contains("whoami_runs_cut_short_total 0.0");
    assertThat(metrics(RecordedWatch.of(WELL, CUT, CUT, WELL, CUT).run()))
        .contains("whoami_runs_cut_short_total 3.0");
    assertThat(metrics(RecordedWatch.of(CUT).run())).contains("whoami_runs_cut_short_total 1.0");
  }

  @Test
  void isUnhealthyAfterTooManyRunsThatWereCutShort() {
    Watch cut = RecordedWatch.of(WELL, CUT, CUT, CUT, CUT, CUT, CUT, CUT, CUT, CUT, CUT).run();
    ServerResponse late = cut.answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(late.status()).isEqualTo(503);
    assertThat(late.body()).contains("the runs since then were cut short");
    ServerResponse never = RecordedWatch.of(CUT).run().answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(never.status()).isEqualTo(503);
    assertThat(never.body()).contains("no run had the time");
  }

  @Test
  void reportsAnEndpointThatFailsOnceAndWhatFollows() {
    RecordedWatch recorded = RecordedWatch.of(WELL, FAILS, WELL, WELL);
    Watch watch = recorded.run();
    assertThat(recorded.changesByRun()).containsOnlyKeys(0L, 1L, 2L);
    assertThat(recorded.changesByRun().get(1L))
        .contains(
            "IDENTITY_CHANGED",
            "SOURCE_CHANGED CONTAINER",
            "FELL_BACK CONTAINER",
            "FINDING_APPEARED WHO104",
            "FINDING_APPEARED WHO111",
            "UNHEALTHY");
    assertThat(recorded.changesByRun().get(2L))
        .contains(
            "IDENTITY_CHANGED", "SOURCE_CHANGED CONTAINER", "FINDING_RESOLVED WHO104", "HEALTHY")
        .doesNotContain("FINDING_RESOLVED WHO111");
    assertThat(RecordedWatch.text(recorded.line("SOURCE_CHANGED CONTAINER"), "from"))
        .isEqualTo("FOUND");
    assertThat(RecordedWatch.text(recorded.line("SOURCE_CHANGED CONTAINER"), "to"))
        .isEqualTo("FAILED STATUS");
    assertThat(metrics(watch))
        .contains("whoami_identity_changes_total 2.0")
        .contains("whoami_source_failures_total{fault=\"STATUS\",source=\"CONTAINER\"} 1.0")
        .contains("whoami_source_changes_total{source=\"CONTAINER\"} 2.0")
        .contains("whoami_source_found{source=\"CONTAINER\"} 1.0")
        .contains("whoami_verdict{whoami_verdict=\"TASK_ROLE\"} 1")
        .contains("whoami_findings{code=\"WHO111\",severity=\"WARNING\"} 1.0");
  }

  @Test
  void keysKeepTheirOwnerWhileStsIsSilent() {
    RecordedWatch recorded =
        RecordedWatch.of("keys-of-root", "sts-unreachable-keys", "keys-of-root");
    Watch watch = recorded.run();
    assertThat(recorded.changesByRun().get(1L))
        .contains("FINDING_APPEARED WHO502")
        .doesNotContain("IDENTITY_CHANGED");
    assertThat(recorded.changesByRun().get(2L))
        .contains("FINDING_RESOLVED WHO502")
        .doesNotContain("IDENTITY_CHANGED");
    assertThat(metrics(watch)).contains("whoami_identity_changes_total 0.0");
  }

  @Test
  void otherKeysAreAnotherIdentityThoughStsIsSilent() {
    RecordedWatch recorded = RecordedWatch.of(WELL, "sts-unreachable-keys");
    recorded.run();
    assertThat(recorded.changesByRun().get(1L)).contains("IDENTITY_CHANGED");
  }

  @Test
  void reportsALastingFailureOnce() {
    RecordedWatch recorded = RecordedWatch.of(WELL, FAILS, FAILS, FAILS);
    recorded.run();
    assertThat(recorded.changesByRun().get(1L)).contains("FELL_BACK CONTAINER");
    assertThat(recorded.changesByRun()).containsOnlyKeys(0L, 1L);
  }

  /** The source delivers again, but a program that asked in between keeps the other identity. */
  @Test
  void remembersTheFailureWithItsTime() {
    RecordedWatch recorded = RecordedWatch.of(WELL, FAILS, WELL, WELL);
    String diagnosis = recorded.run().answer(SampleRequests.get("/diagnosis"), OPEN).body();
    assertThat(diagnosis)
        .contains("\"WHO111\"")
        .contains("At 2026-01-01T12:01:00Z the container source failed")
        .contains("still has the HOST ROLE")
        .contains("at 2026-01-01T12:01:00Z, container: http://169.254.170.2/v2/credentials/");
  }

  @Test
  void remembersNoFallbackWhereThereWasNone() {
    RecordedWatch recorded =
        RecordedWatch.of("fargate-task-role", "endpoint-500-on-fargate", "fargate-task-role");
    recorded.run();
    assertThat(recorded.changes())
        .contains("SOURCE_CHANGED CONTAINER", "UNHEALTHY")
        .doesNotContain("FELL_BACK CONTAINER", "FINDING_APPEARED WHO111");
  }

  @Test
  void aSourceIsFlappingUntilTenRunsAreAlike() {
    String[] scenarios = {
      WELL, FAILS, WELL, FAILS, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL
    };
    RecordedWatch recorded = RecordedWatch.of(scenarios);
    recorded.run();
    assertThat(recorded.changesByRun().get(3L)).contains("SOURCE_FLAPPING CONTAINER");
    assertThat(recorded.changes()).filteredOn(it -> it.startsWith("SOURCE_FLAPPING")).hasSize(1);
    assertThat(recorded.changesByRun().get(14L)).containsExactly("SOURCE_STABLE CONTAINER");
  }

  @Test
  void twoChangesAreNotFlapping() {
    RecordedWatch recorded = RecordedWatch.of(WELL, FAILS, WELL, WELL);
    recorded.run();
    assertThat(recorded.changes()).noneMatch(it -> it.startsWith("SOURCE_FLAPPING"));
  }

  /** The recorded credentials expire at 17:58, nearly six hours after the first run. */
  @Test
  void reportsCredentialsThatAreNotRenewedAndThatExpire() {
    RecordedWatch recorded = RecordedWatch.repeated(WELL, 7 * 60);
    Watch watch = recorded.run();
    assertThat(recorded.changesByRun()).containsOnlyKeys(0L, 5L * 60 + 53, 5L * 60 + 58);
    assertThat(recorded.changesByRun().get(5L * 60 + 53))
        .containsExactly(
            "CREDENTIALS_NOT_RENEWED CONTAINER", "CREDENTIALS_NOT_RENEWED INSTANCE_METADATA");
    assertThat(recorded.changesByRun().get(5L * 60 + 58))
        .contains("CREDENTIALS_EXPIRED CONTAINER", "FINDING_APPEARED WHO207", "UNHEALTHY");
    assertThat(RecordedWatch.text(recorded.line("CREDENTIALS_NOT_RENEWED CONTAINER"), "text"))
        .contains("expire at 2026-01-01T17:58:00Z");
    assertThat(metrics(watch))
        .containsPattern(
            "whoami_credentials_expire_in_seconds\\{source=\"CONTAINER\"} -3[67]\\d\\d\\.0");
  }

  @Test
  void reportsNewCredentialsAfterExpiredOnes() {
    RecordedWatch recorded = RecordedWatch.of("endpoint-expired-keys", WELL, WELL);
    recorded.run();
    assertThat(recorded.changesByRun().get(1L))
        .contains("CREDENTIALS_RENEWED CONTAINER", "FINDING_RESOLVED WHO207");
    assertThat(recorded.changesByRun()).doesNotContainKey(2L);
  }

  @Test
  void reportsAnUnreadableProcessOnceAndTriesAgain() {
    RecordedWatch recorded = RecordedWatch.of(WELL, "-", "-", WELL);
    recorded.run();
    assertThat(recorded.changesByRun().get(1L)).containsExactly("RUN_FAILED");
    assertThat(recorded.changesByRun()).doesNotContainKey(2L);
    assertThat(recorded.changesByRun().get(3L)).containsExactly("RUN_RECOVERED");
  }

  @Test
  void isUnhealthyWhileTheProcessIsUnreadable() {
    ServerResponse answer =
        RecordedWatch.of(WELL, "-").run().answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("unhealthy: the watched process cannot be read\n");
  }

  private static Watch listing(ProcessWatch processes, int runs) {
    AtomicInteger done = new AtomicInteger();
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Watch watch =
        new Watch(
            () -> Optional.of(clock.in(new FakeSurroundings())),
            clock.in(new FakeSurroundings()),
            DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build(),
            new Schedule(Duration.ofMinutes(1), () -> 0.5, rest -> done.incrementAndGet() < runs),
            processes);
    watch.run(ChangeLine.JSON, line -> {});
    return watch;
  }

  static ProcessList processes() {
    FakeSurroundings its = new FakeSurroundings();
    its.file("/proc/self/cmdline", "java\0-cp\0/app/auth-2.20.1.jar\0org.example.Main\0");
    its.jar(
        "/app/auth-2.20.1.jar",
        "META-INF/maven/software.amazon.awssdk/auth/pom.properties",
        "version=2.20.1");
    FoundLibraries libraries = FoundLibraries.observe(new Witness(its));
    List<ListedProcess> all =
        List.of(process(7).having(libraries), process(8).having(libraries), process(9));
    return new ProcessList(all, false, FakeSurroundings.NOON, 3);
  }

  private static ListedProcess process(long pid) {
    String status = "Pid:\t" + pid + "\nPPid:\t1\nUid:\t1000\t1000\t1000\t1000\n";
    ProcessEntry entry =
        ProcessEntry.of(pid, status, List.of("java", "-jar", "app.jar", "--password=hunter2"));
    return ListedProcess.of(entry, ListedProcess.Unknown.NOT_READABLE);
  }

  @Test
  void theProcessesAreServedAndAMetricForThoseThatUseAws() {
    Watch watch = listing(ProcessWatch.of(WatchTest::processes), 1);
    ServerResponse answer = watch.answer(SampleRequests.get("/processes"), OPEN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"command\": \"java app.jar\"").doesNotContain("hunter2");
    assertThat(metrics(watch))
        .containsOnlyOnce("whoami_process_identity_info{")
        .contains("command=\"java app.jar\"", "user=\"1000\"", "kind=\"\"")
        .doesNotContain("pid=");
  }

  @Test
  void withoutTheOptionNoProcessIsListed() {
    Watch watch = listing(ProcessWatch.off(), 1);
    ServerResponse answer = watch.answer(SampleRequests.get("/processes"), OPEN);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("--processes");
    assertThat(metrics(watch)).doesNotContain("whoami_process_identity");
  }

  /** An old list would say who a process is that has ended. */
  @Test
  void afterABugThereIsNoOldList() {
    AtomicInteger runs = new AtomicInteger();
    ProcessWatch buggy =
        ProcessWatch.of(
            () -> {
              if (runs.incrementAndGet() == 2) {
                throw new IllegalStateException("a secret");
              }
              return processes();
            });
    ServerResponse answer = listing(buggy, 2).answer(SampleRequests.get("/processes"), OPEN);
    assertThat(runs.get()).isEqualTo(2);
    assertThat(answer.status()).isEqualTo(503);
  }

  /** Only class and place: the message of an exception may hold a secret. */
  @Test
  void aBugMakesOneRunFailAndTheNextOneIsMade() {
    AtomicInteger runs = new AtomicInteger();
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Watch watch =
        new Watch(
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("a secret");
              }
              return Optional.of(clock.in(new FakeSurroundings()));
            },
            clock.in(new FakeSurroundings()),
            DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build(),
            new Schedule(Duration.ofMinutes(1), () -> 0.5, rest -> runs.get() < 2));
    List<String> lines = new ArrayList<>();
    watch.run(ChangeLine.JSON, lines::add);
    assertThat(lines.get(0))
        .contains("\"RUN_FAILED\"")
        .contains("java.lang.IllegalStateException at dev.whoami.watch.WatchTest")
        .doesNotContain("a secret");
    assertThat(lines.get(1)).contains("\"RUN_RECOVERED\"");
    assertThat(lines.get(2)).contains("\"STARTED\"");
  }

  /** A caller that waits for /readyz and then stops the watch has all its lines. */
  @Test
  void printsBeforeItServes() {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Surroundings here = clock.in(new FakeSurroundings());
    DiagnosisRequest request = DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build();
    Schedule schedule = new Schedule(Duration.ofMinutes(1), () -> 0.5, rest -> false);
    Watch watch = new Watch(() -> Optional.of(here), here, request, schedule);
    List<Integer> meanwhile = new ArrayList<>();
    watch.run(
        ChangeLine.JSON,
        line -> meanwhile.add(watch.answer(SampleRequests.get("/readyz"), OPEN).status()));
    assertThat(meanwhile).hasSizeGreaterThan(1).containsOnly(503);
    assertThat(watch.answer(SampleRequests.get("/readyz"), OPEN).status()).isEqualTo(200);
  }

  @Test
  void healthIsWhetherTheExpectationsHold() {
    assertThat(healthExpecting(IdentityKind.HOST_ROLE).status()).isEqualTo(200);
    ServerResponse other = healthExpecting(IdentityKind.TASK_ROLE);
    assertThat(other.status()).isEqualTo(503);
    assertThat(other.body()).contains("expected task-role, found host-role");
  }

  private static ServerResponse healthExpecting(IdentityKind kind) {
    DiagnosisRequest request =
        DiagnosisRequest.builder()
            .within(Duration.ofMinutes(2))
            .expecting(Expected.nothing().oneOf(List.of(kind)))
            .build();
    return RecordedWatch.of("ecs-ec2-host-role")
        .asking(request)
        .run()
        .answer(SampleRequests.get("/healthz"), OPEN);
  }

  @Test
  void withoutExpectationsAnErrorIsUnhealthyAndNamed() {
    ServerResponse answer =
        RecordedWatch.of("ecs-ec2-host-role").run().answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).startsWith("unhealthy: HOST_ROLE arn:").contains("WHO101: ");
  }

  /** Another process may have its number by then. */
  @Test
  void hasNoDiagnosisAfterTheProcessEnded() {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    AtomicInteger runs = new AtomicInteger();
    AtomicBoolean isThere = new AtomicBoolean(true);
    Surroundings seen = clock.in(new FakeSurroundings());
    Watch watch =
        new Watch(
            process(seen, isThere),
            seen,
            brief(),
            minutely(
                rest -> {
                  isThere.set(false);
                  return runs.incrementAndGet() < 3;
                }));
    List<String> lines = new ArrayList<>();
    watch.run(ChangeLine.JSON, lines::add);
    assertThat(lines).filteredOn(it -> it.contains("\"RUN_FAILED\"")).hasSize(1);
    assertThat(lines.get(lines.size() - 1))
        .contains("\"RUN_FAILED\"", "the watched process has ended");
    for (String path : List.of("/healthz", "/readyz", "/diagnosis", "/")) {
      assertThat(watch.answer(SampleRequests.get(path), OPEN).status()).as(path).isEqualTo(503);
    }
    assertThat(watch.answer(SampleRequests.get("/diagnosis"), OPEN).body())
        .contains("the run failed");
    assertThat(metrics(watch)).contains("whoami_healthy 0.0").doesNotContain("whoami_verdict");
  }

  /** Half of it would read as if there were no credentials. */
  @Test
  void dropsARunDuringWhichTheProcessEnded() {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Surroundings seen = clock.in(new FakeSurroundings());
    AtomicBoolean isThere = new AtomicBoolean(false);
    Watch watch = new Watch(process(seen, isThere), seen, brief(), minutely(rest -> false));
    List<String> lines = new ArrayList<>();
    watch.run(ChangeLine.JSON, lines::add);
    assertThat(lines).singleElement().asString().contains("\"RUN_FAILED\"", "has ended");
  }

  private static WatchTarget process(Surroundings seen, AtomicBoolean isThere) {
    return new WatchTarget() {
      @Override
      public Optional<Surroundings> surroundings() {
        return Optional.of(seen);
      }

      @Override
      public boolean isThere() {
        return isThere.get();
      }
    };
  }

  private static DiagnosisRequest brief() {
    return DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build();
  }

  private static Schedule minutely(Predicate<Duration> sleep) {
    return new Schedule(Duration.ofMinutes(1), () -> 0.5, sleep);
  }

  /** Somebody may set the clock, or NTP may step it. */
  @Test
  void ignoresTheTimeOfDay() {
    RecordedWatch recorded = RecordedWatch.repeated(WELL, 2);
    Watch watch = recorded.run();
    recorded.clock().set(Duration.ofDays(-400));
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
    recorded.clock().set(Duration.ofDays(800));
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
    recorded.clock().set(Duration.ofDays(-800));
    recorded.clock().pass(Duration.ofMinutes(10));
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(503);
  }

  /** As where a run hangs. */
  @Test
  void anOldDiagnosisIsUnhealthy() {
    RecordedWatch recorded = RecordedWatch.repeated(WELL, 2);
    Watch watch = recorded.run();
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
    recorded.clock().pass(Duration.ofMinutes(10));
    ServerResponse answer = watch.answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("the last run was at 2026-01-01T12:01:00Z");
  }
}
