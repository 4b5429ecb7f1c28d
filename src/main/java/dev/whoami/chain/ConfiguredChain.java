package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.probe.Observations;

/** The chain of a program whose own configuration decides which providers it has. */
interface ConfiguredChain extends ChainModel {
  /** The chain of this version in a program with these settings. */
  Chain chain(Version version, ProgramSettings settings);

  @Override
  default Chain chain(Version version) {
    return chain(version, ProgramSettings.none());
  }

  @Override
  default Chain chain(Version version, ProgramSettings settings, Observations seen) {
    return chain(version, settings);
  }
}
