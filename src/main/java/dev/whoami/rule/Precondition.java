package dev.whoami.rule;

import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.EndpointFault;
import java.util.function.Predicate;

/**
 * What has to be here for a rule to find anything. Where it is not, the rule is not even loaded:
 * four in ten are about what a healthy run does not have.
 */
enum Precondition {
  NONE(j -> true),
  /** The container endpoint was asked, and gave no credentials. */
  ENDPOINT_FAULT(j -> EndpointFault.observation(j).outcome().fault().isPresent()),
  /** A web identity is set, and has come to nothing. */
  TOKEN_FAULT(j -> j.examination().seen().outcomeOf(Source.WEB_IDENTITY).fault().isPresent()),
  HADOOP(j -> !j.examination().hadoop().isEmpty()),
  /** A client library of a program here. */
  LIBRARY(j -> !j.examination().clients().isEmpty()),
  /** A program whose settings say which keys it uses. */
  PROGRAM(j -> !j.examination().programs().isEmpty());

  private final Predicate<Judgement> presence;

  Precondition(Predicate<Judgement> presence) {
    this.presence = presence;
  }

  boolean holds(Judgement judgement) {
    return presence.test(judgement);
  }
}
