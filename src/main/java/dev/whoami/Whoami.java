package dev.whoami;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopHeadline;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.Inspection;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.rule.RuleRun;
import dev.whoami.rule.Rules;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The whole diagnosis: inspects everything, judges it, and reports what the user should know. */
public final class Whoami {
  private static final int LOOK_PART = 2;

  private Whoami() {}

  /** Diagnoses these surroundings; ends within the request's timeout. */
  public static Diagnosis diagnose(Surroundings here, DiagnosisRequest request) {
    return diagnose(here, request, request.tasks(here));
  }

  /**
   * Diagnoses these surroundings, and passes {@code run} what a replay needs besides the
   * observations.
   */
  public static Diagnosis diagnose(
      Surroundings here, DiagnosisRequest request, Consumer<RecordedRun> recorder) {
    DeadlineTasks tasks = request.tasks(here);
    Diagnosis diagnosis = diagnose(here, request, tasks);
    recorder.accept(RecordedRun.of(diagnosis, tasks));
    return diagnosis;
  }

  /**
   * Diagnoses these surroundings for one finding only, and applies no other rule. Empty if a first
   * look excludes the finding. That look has half of the time; if it is late or crashes, it
   * excludes nothing. If the user set no limit, the diagnosis has its whole time after the look.
   */
  public static Optional<Diagnosis> diagnose(
      Surroundings here, DiagnosisRequest request, Rules only) {
    DeadlineTasks tasks = request.tasks(here);
    boolean isPossible =
        tasks
            .start("first look", () -> only.mayBeFoundIn(here))
            .within(request.limit().time().dividedBy(LOOK_PART))
            .value()
            .orElse(true);
    if (!isPossible) {
      return Optional.empty();
    }
    DeadlineTasks rest = request.limit().isToGrow() ? request.tasks(here) : tasks;
    return Optional.of(diagnose(here, request, rest, its -> RuleRun.only(only, its)));
  }

  static Diagnosis diagnose(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    return diagnose(here, request, tasks, RuleRun::all);
  }

  private static Diagnosis diagnose(
      Surroundings here,
      DiagnosisRequest request,
      DeadlineTasks tasks,
      Function<Judgement, List<Finding>> rules) {
    Judgement judgement = judge(here, request, tasks);
    return new Diagnosis(judgement, rules.apply(judgement), here.now(), tasks.elapsedMillis());
  }

  static Judgement judge(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    return Judgement.of(
            Inspection.of(here, request, tasks),
            request.isClientNamed() ? Examination::subject : HadoopHeadline::over,
            request.expected(),
            request.history(),
            request.terraform())
        .with(request.roleDocument());
  }
}
