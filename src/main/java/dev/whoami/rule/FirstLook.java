package dev.whoami.rule;

import dev.whoami.aws.Sts;
import dev.whoami.chain.LibraryClients;
import dev.whoami.hadoop.Hadoop;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.place.ParentProcesses;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * Quick checks that exclude some findings without a diagnosis. Each checks one thing that a finding
 * needs. First come the variables and system properties by which a platform gives a role to a
 * process.
 */
final class FirstLook {
  private final Surroundings surroundings;
  private final Witness here;

  FirstLook(Surroundings here) {
    this.surroundings = here;
    this.here = new Witness(here);
  }

  boolean leadsToEndpoint() {
    return here.setting(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI).hasText()
        || here.setting(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI).hasText();
  }

  /** A blank variable counts as well: it names no endpoint, which can be a fault. */
  boolean namesEndpoint() {
    return isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
        || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI);
  }

  /** One of the two settings is enough, because half of a web identity fails. */
  boolean namesWebIdentity() {
    return isSet(SdkSystemSetting.AWS_ROLE_ARN)
        || isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
  }

  boolean hasLostVariable() {
    return ParentProcesses.observe(here).hasLost();
  }

  /** Whether the endpoint that this process names, asked now, gives no credentials. */
  boolean failsAtEndpoint() {
    Outcome outcome = outcomeOf(Source.CONTAINER);
    return !outcome.isFound() || outcome.fault().isPresent();
  }

  boolean hasKeys() {
    return !outcomeOf(Source.ENVIRONMENT).isAbsent()
        || !outcomeOf(Source.SYSTEM_PROPERTIES).isAbsent();
  }

  private Outcome outcomeOf(Source source) {
    return source.observe(surroundings, FirstLook::noSts, ProbeOptions.of(false, false)).outcome();
  }

  /** The sources that are checked here hold credentials themselves, so they need no STS. */
  private static Sts noSts() {
    throw new IllegalStateException("a first look needs no STS");
  }

  boolean hasHadoop() {
    return !Hadoop.observe(here, HadoopOptions.none()).installations().isEmpty();
  }

  boolean hasLibrary() {
    FoundLibraries found = FoundLibraries.observe(new Witness(surroundings.unrecorded()));
    return !LibraryClients.of(found).isEmpty();
  }

  private boolean isSet(SdkSystemSetting setting) {
    return here.setting(setting).isPresent();
  }
}
