package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of each STS setting that a client knows, and the first setting that it cannot read. */
final class StsKnownSettings {
  private final StsClientBehavior client;
  private final Witness w;
  private final List<String> problems = new ArrayList<>();

  StsKnownSettings(StsClientBehavior client, Witness w) {
    this.client = client;
    this.w = w;
  }

  StsClientBehavior client() {
    return client;
  }

  boolean has(StsTrait trait) {
    return client.has(trait);
  }

  /** A variable that every client knows. */
  Reading env(String variable) {
    return w.env(variable);
  }

  /** A variable for a client with this trait; not set for any other. */
  Reading env(StsTrait known, String variable) {
    return has(known) ? env(variable) : Reading.none(Reading.Status.NOT_SET);
  }

  /** A property of a profile for a client with this trait; also empty if it is blank. */
  Optional<String> property(StsTrait known, SharedConfig of, String name) {
    return has(known) && knowsProfile()
        ? of.property(name).map(String::trim).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  boolean knowsProfile() {
    return !has(StsTrait.NEEDS_LOAD_CONFIG) || env("AWS_SDK_LOAD_CONFIG").hasText();
  }

  static boolean isTrue(String text) {
    return text.trim().equalsIgnoreCase("true");
  }

  /** Notes why the client cannot send the request: one clause. */
  void fail(String why) {
    problems.add(why);
  }

  /** The first reason why the client cannot send the request. */
  Optional<String> problem() {
    return problems.stream().findFirst();
  }
}
