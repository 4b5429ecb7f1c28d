package dev.whoami.log;

import dev.whoami.client.KnownClient;
import dev.whoami.log.text.EndpointStatus;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A message about credentials: the client that prints it, what it proves, and what it does not
 * prove.
 */
final class KnownMessage {
  private final String name;
  private final Optional<KnownClient> client;
  private final MessagePattern words;
  private final String says;
  private final String notProven;
  private final ProvenFindings proof;
  private final MessageFix fix;
  private final Optional<String> denies;
  private final List<Rules> rulesOut;
  private final Optional<String> service;
  private final Optional<KnownMessage> general;

  private KnownMessage(
      String name,
      Optional<KnownClient> client,
      MessagePattern words,
      String says,
      String notProven,
      ProvenFindings proof,
      MessageFix fix,
      Optional<String> denies,
      List<Rules> rulesOut,
      Optional<String> service,
      Optional<KnownMessage> general) {
    this.name = name;
    this.client = client;
    this.words = words;
    this.says = says;
    this.notProven = notProven;
    this.proof = proof;
    this.fix = fix;
    this.denies = denies;
    this.rulesOut = Collections.unmodifiableList(new ArrayList<>(rulesOut));
    this.service = service;
    this.general = general;
  }

  /** A message of one client. Without a client, several clients or AWS itself print it. */
  static KnownMessage of(
      String name,
      Optional<KnownClient> client,
      MessagePattern words,
      String says,
      String notProven,
      ProvenFindings proof,
      MessageFix fix,
      Optional<String> denies,
      List<Rules> rulesOut,
      Optional<String> service) {
    return new KnownMessage(
        name,
        client,
        words,
        says,
        notProven,
        proof,
        fix,
        denies,
        rulesOut,
        service,
        Optional.empty());
  }

  /** The same message in a text that also has the status of the answer. */
  KnownMessage withStatus(
      EndpointStatus status, String statusSays, ProvenFindings means, MessageFix itsFix) {
    return new KnownMessage(
        name + "_" + status.row().name(),
        client,
        words.where(status),
        statusSays,
        status.row().value("unproven").orElse(""),
        means,
        itsFix,
        denies,
        rulesOut,
        service,
        Optional.of(this));
  }

  /** The message that says the same without a status; empty if there is none. */
  Optional<KnownMessage> general() {
    return general;
  }

  /** The unique name in the JSON. */
  String name() {
    return name;
  }

  /** The client that prints it; empty if several do. */
  Optional<KnownClient> client() {
    return client;
  }

  MessagePattern words() {
    return words;
  }

  /** What it proves, in a sentence. */
  String says() {
    return says;
  }

  /** What it does not prove: a clause that follows a colon. */
  String notProven() {
    return notProven;
  }

  ProvenFindings proof() {
    return proof;
  }

  /** Whether it says that a call was denied, without naming the caller. */
  boolean isDenial() {
    return denies.filter(it -> !it.equals("caller")).isPresent();
  }

  /** Whether the list of denied calls says the same, with more details. */
  boolean isToldByDenial() {
    return denies.filter(it -> !it.equals("explained")).isPresent();
  }

  /** The findings that it rules out, whatever other messages of the text say. */
  List<Rules> rulesOut() {
    return rulesOut;
  }

  /** The service that rejects credentials; empty if it may be any. */
  Optional<String> service() {
    return service;
  }

  /** Whether it proves this finding, or is consistent with it. */
  boolean isAbout(Rules rule) {
    return proof.proven().contains(rule) || proof.possible().contains(rule);
  }

  /** The fix if it proves a finding. */
  MessageFix fix() {
    return fix;
  }

  @Override
  public String toString() {
    return name;
  }
}
