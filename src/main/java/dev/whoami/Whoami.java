package dev.whoami;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopHeadline;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.Inspection;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.rule.Rules;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.util.function.Consumer;

/** The whole story: inspect everything, judge it, and say what a person should know of it. */
public final class Whoami {
  private Whoami() {}

  /** Diagnoses these surroundings; ends within the request's timeout. */
  public static Diagnosis diagnose(Surroundings here, DiagnosisRequest request) {
    return diagnose(here, request, request.tasks(here));
  }

  /** Diagnoses these surroundings, and gives what a replay needs beside what was seen in them. */
  public static Diagnosis diagnose(
      Surroundings here, DiagnosisRequest request, Consumer<RecordedRun> recorder) {
    DeadlineTasks tasks = request.tasks(here);
    Diagnosis diagnosis = diagnose(here, request, tasks);
    recorder.accept(RecordedRun.of(diagnosis, tasks));
    return diagnosis;
  }

  static Diagnosis diagnose(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    Judgement judgement = judge(here, request, tasks);
    return new Diagnosis(judgement, Rules.judge(judgement), here.now(), tasks.elapsedMillis());
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
