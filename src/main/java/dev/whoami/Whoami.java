package dev.whoami;

import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.place.Place;
import dev.whoami.probe.Observations;
import dev.whoami.rule.Rules;
import dev.whoami.world.Errands;
import dev.whoami.world.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** The whole story: look around, look for credentials, walk the chain, try it, ask who, judge. */
public final class Whoami {
  private Whoami() {}

  /** Diagnoses these surroundings; ends within the question's timeout. */
  public static Diagnosis diagnose(Surroundings here, Question question) {
    Errands errands = Errands.within(question.timeout(), here);
    Looking looking = Looking.at(here, question.options(), errands);
    Place place = looking.place();
    Observations seen = looking.observations();
    Walk walk = question.client().walk(seen);
    List<Walk> walks = new ArrayList<>();
    question.walked().forEach(each -> walks.add(each.walk(seen)));
    Examination examination =
        new Examination(
            place,
            seen,
            looking.identities(),
            walk,
            walks,
            looking.trial(),
            looking.ancestor(),
            looking.stsAddress().orElse(null),
            errands.cut());
    Judgement judgement = Judgement.of(examination, question.expected());
    return new Diagnosis(judgement, Rules.judge(judgement), here.now(), errands.elapsedMillis());
  }
}
