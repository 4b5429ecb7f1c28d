package dev.whoami;

import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.diagnosis.HadoopSearch;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Terraform;
import dev.whoami.place.Place;
import dev.whoami.probe.Observations;
import dev.whoami.rule.Rules;
import dev.whoami.trial.ForeignTrials;
import dev.whoami.trial.Trial;
import dev.whoami.world.Errands;
import dev.whoami.world.OfflineSurroundings;
import dev.whoami.world.Surroundings;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The whole story: look around, look for credentials, walk the chain, try it, ask who, judge. */
public final class Whoami {
  private Whoami() {}

  /** Diagnoses these surroundings; ends within the question's timeout. */
  public static Diagnosis diagnose(Surroundings here, Question question) {
    return diagnose(here, question, Errands.within(question.timeout(), here));
  }

  static Diagnosis diagnose(Surroundings surroundings, Question question, Errands errands) {
    Surroundings here =
        question.options().isOffline() ? new OfflineSurroundings(surroundings) : surroundings;
    Looking looking = Looking.at(here, question.options(), question.hadoop(), errands);
    Place place = looking.place();
    Observations seen = looking.observations();
    boolean mayRun = looking.trial().ending() != Trial.Ending.NOT_RUN;
    Map<String, Trial> foreign =
        mayRun && question.wants(Question.Extra.TRY_OTHER_LANGUAGES)
            ? ForeignTrials.run(here, ForeignTrials.clients(), question.options(), errands)
            : Collections.emptyMap();
    HadoopSearch search = looking.hadoop(seen);
    List<HadoopLook> hadoop = search.looks();
    if (mayRun && question.wants(Question.Extra.TRY_HADOOP)) {
      hadoop = HadoopAttempts.run(hadoop, here, question, errands);
    }
    Walks walks = new Walks(seen, foreign, hadoop);
    Walk walk = walks.of(ClientVersion.newest(question.client()));
    Examination examination =
        new Examination(
            place,
            hadoop.isEmpty() ? seen : hadoop.get(0).seen(),
            looking.identities(),
            walk,
            walks.asked(question),
            looking.trial(),
            foreign,
            looking.ancestor(),
            looking.stsAddress().orElse(null),
            looking.unfinished(),
            search.with(hadoop));
    Terraform terraform = question.terraform().orElseGet(() -> Terraform.of(examination));
    Judgement judgement =
        Judgement.of(examination, question.expected(), question.past(), terraform);
    return new Diagnosis(judgement, Rules.judge(judgement), here.now(), errands.elapsedMillis());
  }
}
