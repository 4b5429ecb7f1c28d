package dev.whoami.rule.sts;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.StsStandIn;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.rule.key.EarlierKeys;
import dev.whoami.rule.metadata.MetadataFromStandIn;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import dev.whoami.world.secret.Redaction;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** STS refuses the credentials that win, and its code says why. */
public final class CredentialsRefused implements Rule {
  /** Where a person or a file gave the keys, not a service of AWS. */
  private static final Set<Source> SET_BY_HAND =
      EnumSet.of(Source.SYSTEM_PROPERTIES, Source.ENVIRONMENT, Source.PROFILE);

  private static final String EMULATED =
      "the address that is set for the instance metadata does not lead to EC2, and the keys of an"
          + " emulator are not valid at AWS";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (StsStandIn.in(x).isPresent()) {
      return Optional.empty();
    }
    return x.winner()
        .flatMap(
            winner ->
                x.identityOf(winner)
                    .flatMap(it -> it.answer().refusal())
                    .filter(StsError::isOfCredentials)
                    .map(error -> finding(error, winner, x)));
  }

  private static Finding finding(StsError error, Observation winner, Examination x) {
    Optional<Credentials> keys = winner.outcome().credentials();
    Optional<ImdsServer> emulator = emulator(error, winner, x);
    Finding finding =
        Finding.of(
                who(x)
                    + " rejected the access key "
                    + keys.map(Credentials::accessKeyId).map(Redaction::keyId).orElse("")
                    + " from the "
                    + winner.source().title()
                    + " ("
                    + error.code()
                    + "): "
                    + (emulator.isPresent() ? EMULATED : cause(error, keys, x))
                    + ".")
            .because("STS answered " + error.code() + ": " + error.message())
            .because(winner.evidence());
    if (isOfClock(error, x)) {
      return finding.remedy(Remedy.of("Set the clock first: the keys may be valid."));
    }
    if (isOfQuotes(keys)) {
      return finding.remedy(
          Remedy.of(
              "Write them into the "
                  + winner.source().title()
                  + " without quotes. A file for docker run --env-file and the value in a task"
                  + " definition are taken as they are: quotes are a part of them there."));
    }
    if (LeftOverToken.isWhy(error, keys)) {
      return finding.remedy(LeftOverToken.removal(winner.source()));
    }
    if (emulator.isPresent()) {
      return finding
          .because("the instance metadata is asked at " + emulator.get().address())
          .remedy(
              MetadataFromStandIn.withoutAddress(
                  "Remove the setting of the address, unless a test needs it.", emulator.get()));
    }
    Finding ofRegion =
        isOfRegion(error, keys, x)
            ? finding.remedy(
                RegionNotEnabled.remedy(
                    "See whether the region is enabled. If not, enable it, or use another one.", x))
            : finding;
    return mayBeOfDeletedRole(error, winner)
        ? ofRegion.remedy(role(winner)).remedy(renewal(winner, x))
        : ofRegion.remedy(remedy(error, winner.source(), keys, x));
  }

  /** What answers at an address that somebody set for the instance metadata, and is not EC2. */
  private static Optional<ImdsServer> emulator(StsError error, Observation winner, Examination x) {
    boolean mayBe =
        winner.source() == Source.INSTANCE_METADATA
            && (error.kind() == StsError.Kind.UNKNOWN_KEY
                || error.kind() == StsError.Kind.MALFORMED);
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .filter(it -> mayBe)
        .flatMap(it -> winner.outcome().credentials().flatMap(it::serverOf))
        .filter(it -> !it.isUsualAddress());
  }

  /** Whoever answers at an address that says nothing of him does as STS does. */
  private static String who(Examination x) {
    return x.sts()
        .filter(StsAddress::isUnnamed)
        .flatMap(StsAddress::shownEndpoint)
        .map(it -> "The STS at " + it)
        .orElse("STS");
  }

  /** AWS itself gave these keys, so they hold no typing error. */
  private static boolean mayBeOfDeletedRole(StsError error, Observation winner) {
    return error.kind() == StsError.Kind.UNKNOWN_KEY
        && winner.outcome().credentials().filter(Credentials::hasToken).isPresent()
        && !SET_BY_HAND.contains(winner.source());
  }

  private static Remedy role(Observation winner) {
    Optional<String> named = winner.outcome().role().flatMap(Arn::roleName);
    Optional<String> name = named.isPresent() ? named : winner.outcome().detail().instanceRole();
    return Remedy.of(
            "Check whether the role still exists, and since when. If it is gone, create it again.")
        .fix(Fix.of("WHO501", "age-of-role").with("role", ShellWord.nameOr("ROLE", name)));
  }

  private static Remedy renewal(Observation winner, Examination x) {
    return Restart.of(
        "If the role is newer than these keys, restart the code, so that the "
            + winner.source().title()
            + " gives it new ones.",
        x);
  }

  /** A machine of a person has no role to fall back to. */
  private static String ofEnded(String from, Examination x) {
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

  private static boolean isOfClock(StsError error, Examination x) {
    return error.isOfClock() || ClockSkew.isIn(x);
  }

  private static boolean isOfRegion(StsError error, Optional<Credentials> keys, Examination x) {
    return !lacksToken(keys) && RegionNotEnabled.mayBeWhy(error, x);
  }

  private static boolean isOfQuotes(Optional<Credentials> keys) {
    return keys.filter(Credentials::isQuoted).isPresent();
  }

  private static boolean lacksToken(Optional<Credentials> keys) {
    return keys.filter(it -> it.isOfSession() && !it.hasToken()).isPresent();
  }

  private static String cause(StsError error, Optional<Credentials> keys, Examination x) {
    if (isOfQuotes(keys)) {
      return "its value is set with quotes, which then belong to the value";
    }
    if (LeftOverToken.isWhy(error, keys)) {
      return LeftOverToken.FACT;
    }
    return (isOfRegion(error, keys, x) ? RegionNotEnabled.fact(x) : "")
        + causeByKind(error, keys, x);
  }

  private static String causeByKind(StsError error, Optional<Credentials> keys, Examination x) {
    switch (error.kind()) {
      case UNKNOWN_KEY:
        if (lacksToken(keys)) {
          return "it is the key of a session, whose session token is not set";
        }
        return keys.filter(Credentials::hasToken).isPresent()
            ? "the session token is not valid for this key, in this region or partition, or its"
                + " role was deleted (a new one by the same name is another role)"
            : "it was deleted, is inactive, or belongs to another partition";
      case EXPIRED:
        return "its session has ended";
      case SIGNATURE:
        return isOfClock(error, x)
            ? "the time of the request is not that of AWS"
            : "the secret key does not belong to the access key ID";
      case MALFORMED:
        return "the access key ID is not one that AWS issues";
      case REGION_OFF:
        return "STS is switched off for this account in this region";
      default:
        return "STS does not say why in a code that whoami knows";
    }
  }

  private static Remedy remedy(
      StsError error, Source source, Optional<Credentials> keys, Examination x) {
    String from = "the " + source.title();
    switch (error.kind()) {
      case UNKNOWN_KEY:
        if (lacksToken(keys)) {
          return Remedy.of(
              "Set "
                  + LeftOverToken.setting(source)
                  + " as well, from the same answer as the two keys.");
        }
        break;
      case EXPIRED:
        return Remedy.of(
            SET_BY_HAND.contains(source)
                ? ofEnded(from, x)
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
    return SET_BY_HAND.contains(source)
        ? EarlierKeys.removal(
            "Replace the keys in " + from + " with valid ones, or remove them.", source, x)
        : Remedy.of("Restart the program, so that " + from + " gives it new ones.");
  }
}
