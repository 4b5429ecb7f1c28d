package dev.whoami;

import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.HadoopHeadline;
import dev.whoami.diagnosis.HadoopSearch;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.HadoopTrials;
import dev.whoami.inspect.Inspection;
import dev.whoami.inspect.Walks;
import dev.whoami.place.Place;
import dev.whoami.probe.Observations;
import dev.whoami.rule.Rules;
import dev.whoami.trial.ExternalClientTrials;
import dev.whoami.trial.Trial;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.OfflineSurroundings;
import dev.whoami.world.Surroundings;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The whole story: look around, look for credentials, walk the chain, try it, ask who, judge. */
public final class Whoami {
  private Whoami() {}

  /** Diagnoses these surroundings; ends within the question's timeout. */
  public static Diagnosis diagnose(Surroundings here, DiagnosisRequest request) {
    return diagnose(here, request, DeadlineTasks.within(request.timeout(), here));
  }

  static Diagnosis diagnose(
      Surroundings surroundings, DiagnosisRequest request, DeadlineTasks tasks) {
    Surroundings here =
        request.options().isOffline() ? new OfflineSurroundings(surroundings) : surroundings;
    Inspection inspection = Inspection.at(here, request.options(), request.hadoop(), tasks);
    Place place = inspection.place();
    Observations seen = inspection.observations();
    boolean mayRun = inspection.trial().ending() != Trial.Ending.NOT_RUN;
    Map<String, Trial> external =
        mayRun && request.triesOtherLanguages()
            ? ExternalClientTrials.run(
                here, ExternalClientTrials.clients(), request.options(), tasks)
            : Collections.emptyMap();
    HadoopSearch search = inspection.hadoop(seen);
    List<HadoopDiagnosis> hadoop = search.installations();
    if (mayRun && request.triesHadoop()) {
      hadoop = HadoopTrials.run(hadoop, here, request, tasks);
    }
    Walks walks = new Walks(seen, external, hadoop);
    Walk walk = walks.of(ClientVersion.newest(request.client()));
    Examination examination =
        Examination.of(place, hadoop.isEmpty() ? seen : hadoop.get(0).seen(), walk)
            .identities(inspection.identities())
            .walks(walks.asked(request))
            .trial(inspection.trial())
            .externalTrials(external)
            .parent(inspection.ancestor())
            .sts(inspection.stsAddress())
            .unfinished(inspection.unfinished())
            .hadoop(search.with(hadoop))
            .build();
    TerraformProvider terraform =
        request.terraform().orElseGet(() -> TerraformProvider.of(examination));
    Judgement judgement =
        Judgement.of(
            examination,
            request.isClientNamed() ? examination : HadoopHeadline.over(examination),
            request.expected(),
            request.history(),
            terraform);
    return new Diagnosis(judgement, Rules.judge(judgement), here.now(), tasks.elapsedMillis());
  }
}
