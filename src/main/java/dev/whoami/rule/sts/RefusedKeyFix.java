package dev.whoami.rule.sts;

import dev.whoami.aws.Partition;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.KnownPartition;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.rule.key.EarlierKeys;
import dev.whoami.rule.metadata.StandInFix;
import dev.whoami.rule.part.Restart;
import java.util.Optional;

/** The fix for a key that STS rejected, by the reason and the source of the key. */
final class RefusedKeyFix {
  private final RefusedKey key;
  private final Examination x;

  RefusedKeyFix(RefusedKey key, Examination x) {
    this.key = key;
    this.x = x;
  }

  Finding in(Finding finding) {
    Optional<Remedy> ofItsText = ofItsText();
    if (ofItsText.isPresent()) {
      return finding.remedy(ofItsText.get());
    }
    Optional<ImdsServer> emulator = key.emulator();
    if (emulator.isPresent()) {
      return finding
          .because("the instance metadata is asked at " + emulator.get().address())
          .remedy(
              StandInFix.withoutAddress(
                  "Remove the setting of the address, unless a test needs it.", emulator.get()));
    }
    Finding ofRegion =
        key.isOfRegion()
            ? finding.remedy(
                RegionNotEnabled.remedy(
                    "See whether the region is enabled. If not, enable it, or use another one.", x))
            : finding;
    return key.mayBeOfDeletedRole()
        ? ofRegion.remedy(role()).remedy(renewal())
        : ofRegion.remedy(byKind());
  }

  /** The fix of a key that shows what is wrong with it by itself, or by the clock. */
  private Optional<Remedy> ofItsText() {
    if (key.isOfLocalStack()) {
      return Optional.of(ofLocalStack());
    }
    if (key.isOfClock()) {
      return Optional.of(Remedy.of("Set the clock first: the keys may be valid."));
    }
    if (key.isOfDocumentation()) {
      return Optional.of(
          removal(
              "Remove the example from the "
                  + key.source().title()
                  + ", or write your own there."));
    }
    if (key.isMissing()) {
      return Optional.of(
          removal(
              "Remove the keys from the "
                  + key.source().title()
                  + ", or correct the program or template that sets them: it passes on keys that it"
                  + " does not have."));
    }
    if (key.isOfQuotes()) {
      return Optional.of(withoutQuotes());
    }
    return key.isOfLeftOverToken()
        ? Optional.of(LeftOverToken.removal(key.source()))
        : Optional.empty();
  }

  private Remedy removal(String sentence) {
    return EarlierKeys.removal(sentence, key.source(), x);
  }

  private Remedy withoutQuotes() {
    return Remedy.of(
        "Write them into the "
            + key.source().title()
            + " without quotes. A file for docker run --env-file and the value in a task"
            + " definition are taken as they are: quotes are a part of them there.");
  }

  private Remedy ofLocalStack() {
    return removal(
        "If LocalStack is meant, set AWS_ENDPOINT_URL to its address, such as"
            + " http://localhost:4566. If AWS is meant, remove these keys from the "
            + key.source().title()
            + ".");
  }

  private Remedy role() {
    return Remedy.of(
            "Check whether the role still exists, and since when. If it is gone, create it again.")
        .fix(
            Fix.of("WHO501", "age-of-role").with("role", ShellWord.nameOr("ROLE", key.roleName())));
  }

  private Remedy renewal() {
    return Restart.of(
        "If the role is newer than these keys, restart the code, so that the "
            + key.source().title()
            + " gives it new ones.",
        x);
  }

  private Remedy byKind() {
    String from = "the " + key.source().title();
    switch (key.error().kind()) {
      case UNKNOWN_KEY:
        if (key.lacksToken()) {
          return Remedy.of(
              "Set "
                  + LeftOverToken.setting(key.source())
                  + " as well, from the same answer as the two keys.");
        }
        break;
      case EXPIRED:
        return Remedy.of(
            key.isSetByHand()
                ? ofEnded(from)
                : "Find out why " + from + " does not renew its keys.");
      case SIGNATURE:
        return Remedy.of(
            "Write the secret key in "
                + from
                + " again: one character is wrong, or there is an extra space or line break.");
      case MALFORMED:
        return Remedy.of("Correct the access key ID in " + from + ".");
      case REGION_OFF:
        return RegionNotEnabled.remedy(
            "Activate STS for this region in the account settings of IAM, or set another region. A"
                + " region that is not enabled has to be enabled first:",
            x);
      default:
        break;
    }
    return key.isSetByHand()
        ? EarlierKeys.removal(
            "Replace the keys in "
                + from
                + " with valid ones"
                + ofPartition()
                + ", or remove them.",
            key.source(),
            x)
        : Remedy.of("Restart the program, so that " + from + " gives it new ones.");
  }

  /** Most keys belong to the standard partition, and are not valid in the others. */
  private String ofPartition() {
    Partition here = KnownPartition.of(x);
    return here == Partition.AWS
        ? ""
        : " of the partition " + here.id() + ", set AWS_REGION to a region of their own partition";
  }

  /** A person's machine has no role to fall back to. */
  private String ofEnded(String from) {
    Platform platform = x.place().platform();
    boolean mayHaveRole =
        x.seen().isRoleConfigured()
            || x.seen().outcomeOf(Source.INSTANCE_METADATA).isFound()
            || platform.isEcs()
            || platform.isPod();
    return mayHaveRole
        ? "Remove the keys from " + from + ", and let the container's role renew itself."
        : "Sign in again, and put the new keys into "
            + from
            + ". Keys of a session end after some hours: a role that renews itself is better.";
  }
}
