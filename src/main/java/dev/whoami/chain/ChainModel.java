package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.probe.Observations;
import java.util.Collections;
import java.util.List;

/** The chain of one client library, by version. */
interface ChainModel {
  /** The newest version that the model is known to describe. */
  String newest();

  /** The chain of this version; an unknown version gets the chain of the nearest known one. */
  Chain chain(Version version);

  /** The same for a client whose observations decide which providers exist. */
  default Chain chain(Version version, Observations seen) {
    return chain(version);
  }

  /** The same in a program with these settings. */
  default Chain chain(Version version, ProgramSettings settings, Observations seen) {
    return chain(version, seen);
  }

  /** The same model in a program that cannot ask STS. */
  default ChainModel with(StsDefect defect) {
    return this;
  }

  /** What the settings of a program change, in sentences; empty if they change nothing. */
  default String note() {
    return "";
  }

  /** The versions that represent all others: the newest of each release line that differs. */
  default List<String> lines() {
    return Collections.singletonList(newest());
  }

  /** Whether this version was written before AWS_EC2_METADATA_DISABLED. */
  default boolean asksDisabledInstance(Version version) {
    return false;
  }

  /** Its session name for a web identity, if nothing sets one. */
  default SessionNaming sessionNaming() {
    return SessionNaming.ONCE_A_PROVIDER;
  }

  /** How long the client stays with the provider that answered first. */
  default ProviderChoice choice() {
    return ProviderChoice.NOT_KNOWN;
  }
}
