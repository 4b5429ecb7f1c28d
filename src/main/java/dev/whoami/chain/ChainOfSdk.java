package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.probe.Observations;

/** The chain of a program that only uses its SDK's own chain. */
final class ChainOfSdk implements ChainModel {
  private final ChainModel model;
  private final String newest;

  ChainOfSdk(Client sdk) {
    this(sdk.model(), sdk.model().newest());
  }

  /** For a program that uses its SDK in its own way, or that stays at an old version of it. */
  ChainOfSdk(ChainModel model, String newest) {
    this.model = model;
    this.newest = newest;
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
