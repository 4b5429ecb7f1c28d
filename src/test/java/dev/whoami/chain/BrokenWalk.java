package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.probe.Observations;
import java.util.List;

/** The walk of a client whose model has a bug. */
public final class BrokenWalk implements ChainModel {
  private final String secret;

  private BrokenWalk(String secret) {
    this.secret = secret;
  }

  /** The message of the bug holds the secret. */
  public static Walk of(Client client, Observations seen, String secret) {
    return client.walk(client.newest(), seen, its -> new BrokenWalk(secret).chain(client.newest()));
  }

  @Override
  public String newest() {
    return "1.0.0";
  }

  @Override
  public List<String> lines() {
    return List.of(newest());
  }

  @Override
  public Chain chain(Version version) {
    throw new ArrayStoreException(secret);
  }
}
