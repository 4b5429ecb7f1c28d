package dev.whoami.rule;

import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.EndpointFault;
import java.util.function.Predicate;

/**
 * What a rule is about. Where nothing of that is here the rule could find nothing, and is not even
 * loaded: four in ten are about what a healthy run has not got.
 */
enum Subject {
  ANYTHING(j -> true),
  /** The container endpoint was asked, and gave no credentials. */
  ENDPOINT_FAULT(j -> EndpointFault.observation(j).outcome().fault().isPresent()),
  /** A web identity is set, and has come to nothing. */
  TOKEN_FAULT(j -> j.examination().seen().outcomeOf(Source.WEB_IDENTITY).fault().isPresent()),
  HADOOP(j -> !j.examination().hadoop().isEmpty()),
  /** A program whose settings say which keys it uses. */
  PROGRAM(j -> !j.examination().programs().isEmpty());

  private final Predicate<Judgement> presence;

  Subject(Predicate<Judgement> presence) {
    this.presence = presence;
  }

  boolean isIn(Judgement judgement) {
    return presence.test(judgement);
  }
}
