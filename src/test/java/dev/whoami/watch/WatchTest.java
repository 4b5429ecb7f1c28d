package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.FakeSurroundings;
import dev.whoami.world.SampleRequests;
import dev.whoami.world.ServerResponse;
import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
  void whereNothingChangesNothingIsSaidAfterTheFirstLook() {
    RecordedWatch film = RecordedWatch.still(WELL, 6);
    film.shown();
    assertThat(film.changesByLook()).containsOnlyKeys(0L);
    assertThat(film.changes()).startsWith("STARTED").endsWith("HEALTHY").doesNotHaveDuplicates();
    assertThat(RecordedWatch.text(film.line("STARTED"), "to"))
        .isEqualTo("TASK_ROLE arn:aws:sts::111122223333:assumed-role/OrdersTaskRole");
  }

  @Test
  void aLookThatWasCutShortChangesNothing() {
    RecordedWatch film = RecordedWatch.of(WELL, CUT, CUT, WELL, FAILS);
    Watch watch = film.shown();
    assertThat(film.changesByLook()).containsOnlyKeys(0L, 4L);
    assertThat(metrics(watch))
        .contains("whoami_identity_changes_total 1.0")
        .contains("whoami_source_changes_total{source=\"CONTAINER\"} 1.0")
        .doesNotContain("CUT_SHORT");
  }

  @Test
  void whatWasSeenBeforeStandsWhileLooksAreCutShort() {
    Watch watch = RecordedWatch.of(WELL, CUT).shown();
    assertThat(metrics(watch)).contains("whoami_verdict{whoami_verdict=\"TASK_ROLE\"} 1");
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
  }

  @Test
  void everyLookThatWasCutShortIsCounted() {
    assertThat(metrics(RecordedWatch.of(WELL, WELL).shown()))
        .contains("whoami_runs_cut_short_total 0.0");
    assertThat(metrics(RecordedWatch.of(WELL, CUT, CUT, WELL, CUT).shown()))
        .contains("whoami_runs_cut_short_total 3.0");
    assertThat(metrics(RecordedWatch.of(CUT).shown())).contains("whoami_runs_cut_short_total 1.0");
  }

  @Test
  void whoeverSeesNothingWholeForTooLongIsUnhealthy() {
    Watch cut = RecordedWatch.of(WELL, CUT, CUT, CUT, CUT, CUT, CUT, CUT, CUT, CUT, CUT).shown();
    ServerResponse late = cut.answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(late.status()).isEqualTo(503);
    assertThat(late.body()).contains("those since were cut short");
    ServerResponse never =
        RecordedWatch.of(CUT).shown().answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(never.status()).isEqualTo(503);
    assertThat(never.body()).contains("no look had the time");
  }

  @Test
  void anEndpointThatFailsOnceIsToldWithAllThatFollows() {
    RecordedWatch film = RecordedWatch.of(WELL, FAILS, WELL, WELL);
    Watch watch = film.shown();
    assertThat(film.changesByLook()).containsOnlyKeys(0L, 1L, 2L);
    assertThat(film.changesByLook().get(1L))
        .contains(
            "IDENTITY_CHANGED",
            "SOURCE_CHANGED CONTAINER",
            "FELL_BACK CONTAINER",
            "FINDING_APPEARED WHO104",
            "FINDING_APPEARED WHO111",
            "UNHEALTHY");
    assertThat(film.changesByLook().get(2L))
        .contains("IDENTITY_CHANGED", "SOURCE_CHANGED CONTAINER", "FINDING_GONE WHO104", "HEALTHY")
        .doesNotContain("FINDING_GONE WHO111");
    assertThat(RecordedWatch.text(film.line("SOURCE_CHANGED CONTAINER"), "from"))
        .isEqualTo("FOUND");
    assertThat(RecordedWatch.text(film.line("SOURCE_CHANGED CONTAINER"), "to"))
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
  void aFailureThatLastsIsToldOnce() {
    RecordedWatch film = RecordedWatch.of(WELL, FAILS, FAILS, FAILS);
    film.shown();
    assertThat(film.changesByLook().get(1L)).contains("FELL_BACK CONTAINER");
    assertThat(film.changesByLook()).containsOnlyKeys(0L, 1L);
  }

  /** The source delivers again, and a program that asked just then is still somebody else. */
  @Test
  void theFailureIsRememberedWithItsTime() {
    RecordedWatch film = RecordedWatch.of(WELL, FAILS, WELL, WELL);
    String diagnosis = film.shown().answer(SampleRequests.get("/diagnosis"), OPEN).body();
    assertThat(diagnosis)
        .contains("\"WHO111\"")
        .contains("At 2026-01-01T12:01:00Z the container source failed")
        .contains("still is the HOST ROLE")
        .contains("at 2026-01-01T12:01:00Z, container: http://169.254.170.2/v2/credentials/");
  }

  @Test
  void aTaskThatHadNothingToFallBackToRemembersNothing() {
    RecordedWatch film =
        RecordedWatch.of("fargate-task-role", "endpoint-500-on-fargate", "fargate-task-role");
    film.shown();
    assertThat(film.changes())
        .contains("SOURCE_CHANGED CONTAINER", "UNHEALTHY")
        .doesNotContain("FELL_BACK CONTAINER", "FINDING_APPEARED WHO111");
  }

  @Test
  void aSourceThatComesAndGoesFlapsUntilTenLooksAreAlike() {
    String[] scenarios = {
      WELL, FAILS, WELL, FAILS, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL, WELL
    };
    RecordedWatch film = RecordedWatch.of(scenarios);
    film.shown();
    assertThat(film.changesByLook().get(3L)).contains("SOURCE_FLAPS CONTAINER");
    assertThat(film.changes()).filteredOn(it -> it.startsWith("SOURCE_FLAPS")).hasSize(1);
    assertThat(film.changesByLook().get(14L)).containsExactly("SOURCE_STEADY CONTAINER");
  }

  @Test
  void twoTurnsAreNoFlapping() {
    RecordedWatch film = RecordedWatch.of(WELL, FAILS, WELL, WELL);
    film.shown();
    assertThat(film.changes()).noneMatch(it -> it.startsWith("SOURCE_FLAPS"));
  }

  /** The recorded credentials end at 17:58, nearly six hours after the first look. */
  @Test
  void credentialsThatAreNotRenewedAreToldBeforeTheyEndAndAtTheirEnd() {
    RecordedWatch film = RecordedWatch.still(WELL, 7 * 60);
    Watch watch = film.shown();
    assertThat(film.changesByLook()).containsOnlyKeys(0L, 5L * 60 + 53, 5L * 60 + 58);
    assertThat(film.changesByLook().get(5L * 60 + 53))
        .containsExactly("NOT_RENEWED CONTAINER", "NOT_RENEWED INSTANCE_METADATA");
    assertThat(film.changesByLook().get(5L * 60 + 58))
        .contains("EXPIRED CONTAINER", "FINDING_APPEARED WHO207", "UNHEALTHY");
    assertThat(RecordedWatch.text(film.line("NOT_RENEWED CONTAINER"), "text"))
        .contains("end at 2026-01-01T17:58:00Z");
    assertThat(metrics(watch))
        .containsPattern(
            "whoami_credentials_expire_in_seconds\\{source=\"CONTAINER\"} -3[67]\\d\\d\\.0");
  }

  @Test
  void newCredentialsAfterExpiredOnesAreTold() {
    RecordedWatch film = RecordedWatch.of("endpoint-expired-keys", WELL, WELL);
    film.shown();
    assertThat(film.changesByLook().get(1L)).contains("RENEWED CONTAINER", "FINDING_GONE WHO207");
    assertThat(film.changesByLook()).doesNotContainKey(2L);
  }

  @Test
  void aProcessThatCannotBeLookedIntoIsToldOnceAndTriedAgain() {
    RecordedWatch film = RecordedWatch.of(WELL, "-", "-", WELL);
    film.shown();
    assertThat(film.changesByLook().get(1L)).containsExactly("BLIND");
    assertThat(film.changesByLook()).doesNotContainKey(2L);
    assertThat(film.changesByLook().get(3L)).containsExactly("SEES_AGAIN");
  }

  @Test
  void whoSeesNothingIsNotHealthy() {
    ServerResponse answer =
        RecordedWatch.of(WELL, "-").shown().answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo("unhealthy: the process that is watched cannot be looked into\n");
  }

  /** Class and place alone: the message of an exception may hold a secret. */
  @Test
  void aBugIsAResultAndTheNextLookIsMade() {
    AtomicInteger looks = new AtomicInteger();
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Watch watch =
        new Watch(
            () -> {
              if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("a secret");
              }
              return Optional.of(clock.in(new FakeSurroundings()));
            },
            clock.in(new FakeSurroundings()),
            DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build(),
            new Schedule(Duration.ofMinutes(1), () -> 0.5),
            rest -> looks.get() < 2);
    List<String> lines = new ArrayList<>();
    watch.run(ChangeLine.JSON, lines::add);
    assertThat(lines.get(0))
        .contains("\"BLIND\"")
        .contains("java.lang.IllegalStateException at dev.whoami.watch.WatchTest")
        .doesNotContain("a secret");
    assertThat(lines.get(1)).contains("\"SEES_AGAIN\"");
    assertThat(lines.get(2)).contains("\"STARTED\"");
  }

  /** Who waits until a watch is ready, and ends it, has all its lines. */
  @Test
  void whatIsServedHasBeenTold() {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Surroundings here = clock.in(new FakeSurroundings());
    DiagnosisRequest request = DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build();
    Schedule schedule = new Schedule(Duration.ofMinutes(1), () -> 0.5);
    Watch watch = new Watch(() -> Optional.of(here), here, request, schedule, rest -> false);
    List<Integer> meanwhile = new ArrayList<>();
    watch.run(
        ChangeLine.JSON,
        line -> meanwhile.add(watch.answer(SampleRequests.get("/readyz"), OPEN).status()));
    assertThat(meanwhile).hasSizeGreaterThan(1).containsOnly(503);
    assertThat(watch.answer(SampleRequests.get("/readyz"), OPEN).status()).isEqualTo(200);
  }

  @Test
  void healthIsWhatWasExpectedWhateverElseIsWrong() {
    DiagnosisRequest hostRole =
        DiagnosisRequest.builder()
            .expecting(Expected.nothing().oneOf(List.of(IdentityKind.HOST_ROLE)))
            .build();
    ServerResponse answer =
        RecordedWatch.of("ecs-ec2-host-role")
            .asking(hostRole)
            .shown()
            .answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(200);
    DiagnosisRequest taskRole =
        DiagnosisRequest.builder()
            .expecting(Expected.nothing().oneOf(List.of(IdentityKind.TASK_ROLE)))
            .build();
    ServerResponse other =
        RecordedWatch.of("ecs-ec2-host-role")
            .asking(taskRole)
            .shown()
            .answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(other.status()).isEqualTo(503);
    assertThat(other.body()).contains("expected TASK_ROLE, and it is HOST_ROLE");
  }

  @Test
  void whereNothingIsExpectedAnErrorIsNotHealthyAndNamed() {
    ServerResponse answer =
        RecordedWatch.of("ecs-ec2-host-role").shown().answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).startsWith("unhealthy: HOST_ROLE arn:").contains("WHO101: ");
  }

  /** Its number may be another process's by then, which is somebody else. */
  @Test
  void aProcessThatHasEndedIsNobody() {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    AtomicInteger looks = new AtomicInteger();
    AtomicBoolean isThere = new AtomicBoolean(true);
    Surroundings seen = clock.in(new FakeSurroundings());
    Watch watch =
        new Watch(
            process(seen, isThere),
            seen,
            brief(),
            minutely(),
            rest -> {
              isThere.set(false);
              return looks.incrementAndGet() < 3;
            });
    List<String> lines = new ArrayList<>();
    watch.run(ChangeLine.JSON, lines::add);
    assertThat(lines).filteredOn(it -> it.contains("\"BLIND\"")).hasSize(1);
    assertThat(lines.get(lines.size() - 1))
        .contains("\"BLIND\"", "the process that was watched has ended");
    for (String path : List.of("/healthz", "/readyz", "/diagnosis", "/")) {
      assertThat(watch.answer(SampleRequests.get(path), OPEN).status()).as(path).isEqualTo(503);
    }
    assertThat(watch.answer(SampleRequests.get("/diagnosis"), OPEN).body())
        .contains("no look can be made");
    assertThat(metrics(watch)).contains("whoami_healthy 0.0").doesNotContain("whoami_verdict");
  }

  /** Half of what was seen would be of nobody, as if there were no credentials. */
  @Test
  void aLookAmidWhichTheProcessEndsIsNone() {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Surroundings seen = clock.in(new FakeSurroundings());
    AtomicBoolean isThere = new AtomicBoolean(false);
    Watch watch = new Watch(process(seen, isThere), seen, brief(), minutely(), rest -> false);
    List<String> lines = new ArrayList<>();
    watch.run(ChangeLine.JSON, lines::add);
    assertThat(lines).singleElement().asString().contains("\"BLIND\"", "has ended");
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

  private static Schedule minutely() {
    return new Schedule(Duration.ofMinutes(1), () -> 0.5);
  }

  /** Somebody sets the clock, or NTP steps it: no look is late because of that. */
  @Test
  void whatTimeOfDayItIsDoesNotMatter() {
    RecordedWatch film = RecordedWatch.still(WELL, 2);
    Watch watch = film.shown();
    film.clock().set(Duration.ofDays(-400));
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
    film.clock().set(Duration.ofDays(800));
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
    film.clock().set(Duration.ofDays(-800));
    film.clock().pass(Duration.ofMinutes(10));
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(503);
  }

  /** A look hangs: what was true then need not be true now. */
  @Test
  void anOldLookIsNotHealthy() {
    RecordedWatch film = RecordedWatch.still(WELL, 2);
    Watch watch = film.shown();
    assertThat(watch.answer(SampleRequests.get("/healthz"), OPEN).status()).isEqualTo(200);
    film.clock().pass(Duration.ofMinutes(10));
    ServerResponse answer = watch.answer(SampleRequests.get("/healthz"), OPEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("the last look was at 2026-01-01T12:01:00Z");
  }
}
