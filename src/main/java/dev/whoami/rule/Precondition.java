package dev.whoami.rule;

import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.world.Surroundings;
import java.util.function.Predicate;

/**
 * What has to be here for a rule to find anything. Where it is not, the rule is not even loaded:
 * four in ten are about what a healthy run does not have. Some of it the settings of processes
 * exclude, before any endpoint is asked.
 */
enum Precondition {
  NONE(j -> true, it -> true),
  /** No variable leads this process to the container endpoint. */
  NO_ENDPOINT(
      j -> j.examination().seen().outcomeOf(Source.CONTAINER).isAbsent(),
      it -> !it.leadToEndpoint()),
  /** A process above this one has a variable for credentials that this one lacks. */
  LOST_VARIABLE(
      j -> j.examination().place().ancestry().hasLost(), CredentialSettings::areLostOnTheWay),
  /** The container endpoint was asked, and gave no credentials. */
  ENDPOINT_FAULT(
      j -> EndpointFault.observation(j).outcome().fault().isPresent(),
      it -> it.nameEndpoint() || it.areLostOnTheWay()),
  /** A web identity is set, and has come to nothing. */
  TOKEN_FAULT(
      j -> j.examination().seen().outcomeOf(Source.WEB_IDENTITY).fault().isPresent(),
      CredentialSettings::nameWebIdentity),
  HADOOP(j -> !j.examination().hadoop().isEmpty(), it -> true),
  /** A client library of a program here. */
  LIBRARY(j -> !j.examination().clients().isEmpty(), it -> true),
  /** A program whose settings say which keys it uses. */
  PROGRAM(j -> !j.examination().programs().isEmpty(), it -> true);

  private final Predicate<Judgement> presence;
  private final Predicate<CredentialSettings> possibility;

  Precondition(Predicate<Judgement> presence, Predicate<CredentialSettings> possibility) {
    this.presence = presence;
    this.possibility = possibility;
  }

  boolean holds(Judgement judgement) {
    return presence.test(judgement);
  }

  /** False where it cannot hold, whatever the endpoints answer. */
  boolean mayHold(Surroundings here) {
    return possibility.test(new CredentialSettings(here));
  }
}
