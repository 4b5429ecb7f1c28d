package dev.whoami.chain;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.Version;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.link.UnusableProvider;
import dev.whoami.chain.view.SourceView;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** S3A's own providers, each since the release that introduced it. */
final class S3aProviders {
  private final Version hadoop;
  private final Version sdk;

  S3aProviders(Version hadoop, Version sdk) {
    this.hadoop = hadoop;
    this.sdk = sdk;
  }

  List<Link> named(String className) {
    boolean instance =
        className.endsWith(".auth.IAMInstanceCredentialsProvider")
            || className.endsWith(".SharedInstanceCredentialProvider");
    return instance && !hadoop.isBefore("3.3.0")
        ? iamInstance(UnusableProvider.shortName(className))
        : Collections.singletonList(one(className));
  }

  private Link one(String className) {
    String name = UnusableProvider.shortName(className);
    switch (className.substring(S3aProviderLinks.S3A.length())) {
      case "BasicAWSCredentialsProvider":
        return between("2.6.0", "3.2.0", className, keys(name));
      case "SimpleAWSCredentialsProvider":
        return since("2.8.0", className, keys(name));
      case "TemporaryAWSCredentialsProvider":
        return since("2.8.0", className, sessionKeys(name));
      case "AnonymousAWSCredentialsProvider":
        return UnusableProvider.anonymous(hadoop);
      case "SharedInstanceProfileCredentialsProvider":
        return between("2.8.0", "3.0.0", className, SdkJavaV1.instanceAlone(name, sdk));
      case "auth.IAMInstanceCredentialsProvider":
      case "SharedInstanceCredentialProvider":
        return UnusableProvider.missing(className, hadoop);
      case "auth.AssumedRoleCredentialProvider":
        return since("3.1.0", className, assumedRole(name));
      case "auth.ProfileAWSCredentialsProvider":
        return since("3.4.2", className, SdkJavaV2.PROFILE);
      default:
        return UnusableProvider.unknown(className);
    }
  }

  /**
   * In 3.3 it uses the container or the instance; in 3.4 the container and, after one failure, the
   * instance. Either choice is permanent.
   */
  private List<Link> iamInstance(String name) {
    return sdk.isBefore("2.0.0")
        ? Collections.singletonList(SdkJavaV1.containerOrInstance(name, sdk))
        : Arrays.asList(
            SdkJavaV2.containerLink(name + ": container", sdk),
            SdkJavaV2.instanceLink(name + ": instance", sdk));
  }

  /** Without the ARN of the role, this provider cannot be created, and S3A does not start. */
  private static Link assumedRole(String name) {
    return Link.to(name, seen -> assumedRole(name, seen.of(Source.S3A_SETTINGS)))
        .on(Reaction.STOP, Fault.UNPARSABLE);
  }

  private static Observation assumedRole(String name, Observation settings) {
    boolean lacksRole =
        settings
            .outcome()
            .facts(S3aEvidence.class)
            .filter(S3aEvidence::lacksAssumedRole)
            .isPresent();
    return settings.as(
        lacksRole
            ? Outcome.broken(
                Fault.UNPARSABLE, name + " needs fs.s3a.assumed.role.arn, which is not set")
            : Outcome.broken(Fault.NOT_RUN, name + " assumes a role; it is not asked"));
  }

  private Link keys(String name) {
    return hadoop.isBefore("2.8.0")
        ? Link.to(name, S3aProviders::keyWithoutToken)
        : stoppingAtStore(Link.to(name, afterStore(S3aProviders::keyWithoutToken)));
  }

  /** This provider reads two settings, but not fs.s3a.session.token. */
  private static Observation keyWithoutToken(Observations seen) {
    Observation settings = seen.of(Source.S3A_SETTINGS);
    Optional<Credentials> found = settings.outcome().credentials().filter(Credentials::hasToken);
    return found.isPresent()
        ? settings.as(Outcome.found(found.get().withoutToken(), settings.outcome().reason()))
        : settings;
  }

  private static Link sessionKeys(String name) {
    return stoppingAtStore(Link.to(name, afterStore(S3aProviders::session)));
  }

  /** A credential store comes before the site files. */
  private static SourceView afterStore(SourceView siteFiles) {
    return seen -> {
      Observation store = seen.of(Source.HADOOP_CREDENTIAL_STORE);
      return store.outcome().isAbsent() ? siteFiles.in(seen) : store;
    };
  }

  private static Observation session(Observations seen) {
    Observation keys = seen.of(Source.S3A_SETTINGS);
    boolean hasToken =
        keys.outcome().facts(S3aEvidence.class).filter(S3aEvidence::hasToken).isPresent();
    return hasToken ? keys : keys.as(Outcome.absent("no fs.s3a.session.token is set"));
  }

  /** A credential store that cannot be read ends the whole chain. */
  private static Link stoppingAtStore(Link link) {
    return link.on(Reaction.STOP, Fault.FILE_DENIED, Fault.FILE_UNREADABLE);
  }

  private Link since(String first, String className, Link link) {
    return hadoop.isBefore(first) ? UnusableProvider.missing(className, hadoop) : link;
  }

  private Link between(String first, String after, String className, Link link) {
    return hadoop.isBefore(after)
        ? since(first, className, link)
        : UnusableProvider.missing(className, hadoop);
  }
}
