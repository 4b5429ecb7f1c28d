package dev.whoami;

import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.Version;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.place.Place;
import dev.whoami.probe.Observations;
import dev.whoami.rule.Rules;
import dev.whoami.trial.ForeignTrials;
import dev.whoami.trial.Trial;
import dev.whoami.world.Errands;
import dev.whoami.world.Surroundings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<String, Trial> foreign =
        question.triesForeign() && looking.trial().ending() != Trial.Ending.NOT_RUN
            ? ForeignTrials.run(here, ForeignTrials.clients(), question.options(), errands)
            : Collections.emptyMap();
    List<Walk> walks = new ArrayList<>();
    question.walked().forEach(each -> walks.add(installed(each, foreign).walk(seen)));
    Examination examination =
        new Examination(
            place,
            seen,
            looking.identities(),
            walk,
            walks,
            looking.trial(),
            foreign,
            looking.ancestor(),
            looking.stsAddress().orElse(null),
            errands.cut());
    Judgement judgement = Judgement.of(examination, question.expected());
    return new Diagnosis(judgement, Rules.judge(judgement), here.now(), errands.elapsedMillis());
  }

  /** The version that is installed here, where that was found out. */
  private static ClientVersion installed(ClientVersion newest, Map<String, Trial> foreign) {
    return Optional.ofNullable(foreign.get(newest.client().id()))
        .flatMap(Trial::version)
        .flatMap(Version::parse)
        .map(version -> ClientVersion.of(newest.client(), version))
        .orElse(newest);
  }
}
