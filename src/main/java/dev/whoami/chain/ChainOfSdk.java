package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.Observations;
import java.util.List;
import java.util.Optional;

/**
 * The chain of a program that has an SDK in it and asks nobody else: the SDK's own, with a note on
 * what the program's settings change.
 */
final class ChainOfSdk implements ProgramModel {
  private final Client sdk;
  private final String note;

  ChainOfSdk(Client sdk, String note) {
    this.sdk = sdk;
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
    return sdk.model().newest();
  }

  @Override
  public Chain chain(Version version) {
    return sdk.model().chain(version);
  }

  @Override
  public Chain chain(Version version, Observations seen) {
    return sdk.model().chain(version, seen);
  }

  @Override
  public List<String> lines() {
    return sdk.model().lines();
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return sdk.model().asksDisabledInstance(version);
  }

  @Override
  public SessionNaming sessionNaming() {
    return sdk.model().sessionNaming();
  }

  @Override
  public ProviderChoice choice() {
    return sdk.model().choice();
  }
}
