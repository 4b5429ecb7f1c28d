package dev.whoami.rule.sts;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Examination;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import java.util.EnumSet;
import java.util.Optional;

/** An access key that STS rejected, and why, by the error code and the key itself. */
final class RefusedKey {
  private final StsError error;
  private final Observation origin;
  private final Optional<Credentials> keys;
  private final Examination x;

  RefusedKey(StsError error, Observation origin, Examination x) {
    this.error = error;
    this.origin = origin;
    this.keys = origin.outcome().credentials();
    this.x = x;
  }

  StsError error() {
    return error;
  }

  Source source() {
    return origin.source();
  }

  String evidence() {
    return origin.evidence();
  }

  Optional<String> id() {
    return keys.map(Credentials::accessKeyId);
  }

  /** Whether a person or a file set the keys, and not a service of AWS. */
  boolean isSetByHand() {
    return EnumSet.of(Source.SYSTEM_PROPERTIES, Source.ENVIRONMENT, Source.PROFILE)
        .contains(source());
  }

  /** The server at a configured address for the instance metadata, if it is not EC2's. */
  Optional<ImdsServer> emulator() {
    boolean mayBe =
        source() == Source.INSTANCE_METADATA
            && (error.kind() == StsError.Kind.UNKNOWN_KEY
                || error.kind() == StsError.Kind.MALFORMED);
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .filter(it -> mayBe)
        .flatMap(it -> keys.flatMap(it::serverOf))
        .filter(it -> !it.isUsualAddress());
  }

  /** AWS itself gave these keys, so a typing error is not the cause. */
  boolean mayBeOfDeletedRole() {
    return error.kind() == StsError.Kind.UNKNOWN_KEY && hasToken() && !isSetByHand();
  }

  /** The name of the keys' role, as their source reports it. */
  Optional<String> roleName() {
    Optional<String> named = origin.outcome().role().flatMap(Arn::roleName);
    return named.isPresent() ? named : origin.outcome().detail().instanceRole();
  }

  boolean isOfClock() {
    return error.isOfClock() || ClockSkew.isIn(x);
  }

  boolean isOfRegion() {
    return !lacksToken() && RegionNotEnabled.mayBeWhy(error, x);
  }

  boolean isOfQuotes() {
    return keys.filter(Credentials::isQuoted).isPresent();
  }

  boolean isMissing() {
    return keys.filter(Credentials::isMissing).isPresent();
  }

  boolean isOfLocalStack() {
    return keys.filter(Credentials::isOfLocalStack).isPresent();
  }

  boolean isOfDocumentation() {
    return keys.filter(Credentials::isOfDocumentation).isPresent();
  }

  boolean isOfLeftOverToken() {
    return LeftOverToken.isWhy(error, keys);
  }

  boolean lacksToken() {
    return keys.filter(it -> it.isOfSession() && !it.hasToken()).isPresent();
  }

  private boolean hasToken() {
    return keys.filter(Credentials::hasToken).isPresent();
  }

  /** Why STS rejected it: one clause. */
  String cause() {
    if (emulator().isPresent()) {
      return "the address that is set for the instance metadata does not lead to EC2, and the keys"
          + " of an emulator are not valid at AWS";
    }
    if (isOfDocumentation()) {
      return "it is the example of AWS's documentation";
    }
    if (isMissing()) {
      return "a program or a template wrote this word for a key that it did not have";
    }
    if (isOfQuotes()) {
      return "its value is set with quotes, which then belong to the value";
    }
    if (isOfLocalStack()) {
      return "LocalStack made it, which begins its keys with LKIA or LSIA, and AWS knows no such"
          + " key";
    }
    if (isOfLeftOverToken()) {
      return LeftOverToken.FACT;
    }
    return (isOfRegion() ? RegionNotEnabled.fact(x) : "") + causeByKind();
  }

  private String causeByKind() {
    switch (error.kind()) {
      case UNKNOWN_KEY:
        if (lacksToken()) {
          return "it is the key of a session, whose session token is not set";
        }
        return hasToken()
            ? "the session token is not valid for this key, in this region or partition, or its"
                + " role was deleted (a new one by the same name is another role)"
            : "it was deleted, is inactive, or belongs to another partition";
      case EXPIRED:
        return "its session has ended";
      case SIGNATURE:
        return isOfClock()
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
}
