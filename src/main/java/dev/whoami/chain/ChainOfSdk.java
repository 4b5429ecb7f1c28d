package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.probe.Observations;
import java.util.Optional;

/**
 * The chain of a program that has an SDK in it and asks nobody else: the SDK's own, with a note on
 * what the program's settings change.
 */
final class ChainOfSdk implements ProgramModel {
  private final Client sdk;
  private final ChainModel model;
  private final String newest;
  private final String note;

  ChainOfSdk(Client sdk, String note) {
    this(sdk, sdk.model(), sdk.model().newest(), note);
  }

  /** With an SDK that it uses in a way of its own, or that has been left at an old version. */
  ChainOfSdk(Client sdk, ChainModel model, String newest, String note) {
    this.sdk = sdk;
    this.model = model;
    this.newest = newest;
    this.note = note;
  }

  @Override
  public Optional<Client> sdk() {
    return Optional.of(sdk);
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public String newest() {
    return newest;
  }

  @Override
  public Chain chain(Version version) {
    return model.chain(version);
  }

  @Override
  public Chain chain(Version version, Observations seen) {
    return model.chain(version, seen);
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return model.asksDisabledInstance(version);
  }

  @Override
  public SessionNaming sessionNaming() {
    return model.sessionNaming();
  }

  @Override
  public ProviderChoice choice() {
    return model.choice();
  }
}
