package dev.whoami.rule;

import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.world.Surroundings;
import java.util.function.Predicate;

/**
 * A fact without which a rule cannot find anything. If it does not hold, the rule's class is not
 * even loaded: four in ten rules need something that a healthy run does not have. A quick check of
 * the fact can exclude the finding without a diagnosis.
 */
enum Precondition {
  NONE(j -> true, it -> true),
  /** No variable leads this process to the container endpoint. */
  NO_ENDPOINT(
      j -> j.examination().seen().outcomeOf(Source.CONTAINER).isAbsent(),
      it -> !it.leadsToEndpoint()),
  /** A parent process has a variable for credentials that this process lacks. */
  LOST_VARIABLE(j -> j.examination().place().ancestry().hasLost(), FirstLook::hasLostVariable),
  /** The container endpoint was asked, and gave no credentials. */
  ENDPOINT_FAULT(
      j -> EndpointFault.observation(j).outcome().fault().isPresent(),
      it -> it.hasLostVariable() || (it.namesEndpoint() && it.failsAtEndpoint())),
  /** Keys, or a part of them, in the environment or in system properties. */
  KEYS(
      j ->
          !j.examination().seen().outcomeOf(Source.ENVIRONMENT).isAbsent()
              || !j.examination().seen().outcomeOf(Source.SYSTEM_PROPERTIES).isAbsent(),
      FirstLook::hasKeys),
  /** A web identity is set, but it failed. */
  TOKEN_FAULT(
      j -> j.examination().seen().outcomeOf(Source.WEB_IDENTITY).fault().isPresent(),
      FirstLook::namesWebIdentity),
  HADOOP(j -> !j.examination().hadoop().isEmpty(), FirstLook::hasHadoop),
  /** A client library of a program here. */
  LIBRARY(j -> !j.examination().clients().isEmpty(), FirstLook::hasLibrary),
  /** A program whose settings say which keys it uses. */
  PROGRAM(j -> !j.examination().programs().isEmpty(), it -> true);

  private final Predicate<Judgement> presence;
  private final Predicate<FirstLook> possibility;

  Precondition(Predicate<Judgement> presence, Predicate<FirstLook> possibility) {
    this.presence = presence;
    this.possibility = possibility;
  }

  boolean holds(Judgement judgement) {
    return presence.test(judgement);
  }

  /** False if a quick check shows that the fact does not hold. */
  boolean mayHold(Surroundings here) {
    return possibility.test(new FirstLook(here));
  }
}
