package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * The machine's role as the role that code in a task or pod assumes. All containers of the machine
 * can have it. So no fix lets another role assume it, or says that the code should run as it.
 */
final class HostRoleAsTarget {
  private HostRoleAsTarget() {}

  static boolean is(Arn role, Examination x) {
    boolean hasOwnRole = x.place().platform().isEcs() || x.place().platform().isPod();
    return hasOwnRole && isOfHost(role, x);
  }

  private static boolean isOfHost(Arn role, Examination x) {
    Optional<Arn> session =
        x.identityOf(Source.INSTANCE_METADATA)
            .flatMap(it -> it.answer().value())
            .map(CallerIdentity::arn);
    return session.isPresent()
        ? role.isSameRoleAs(session.get())
        : role.roleName().filter(it -> x.hostRole().filter(it::equals).isPresent()).isPresent();
  }

  /** Without the role in the profile, the code has the role of its own container. */
  static Remedy remedyOfProfile(Examination x) {
    return ProfileShadowsRole.removal(
        own(x)
            + "remove role_arn and credential_source or source_profile from the profile, or the"
            + " whole profile. The code then runs as "
            + x.place().platform().ownIdentity()
            + ".");
  }

  static Remedy remedyOfS3a(Examination x) {
    return Remedy.of(
        own(x)
            + "name IAMInstanceCredentialsProvider in fs.s3a.aws.credentials.provider, in place of"
            + " AssumedRoleCredentialProvider. S3A then has "
            + x.place().platform().ownIdentity()
            + ".");
  }

  /** A first step if the container has no role yet, and the beginning of the next. */
  private static String own(Examination x) {
    boolean hasRole =
        x.seen().outcomeOf(Source.CONTAINER).isConfigured()
            || x.seen().outcomeOf(Source.WEB_IDENTITY).isConfigured();
    if (hasRole) {
      return "Do not use this role here: ";
    }
    return x.place().platform().isPod()
        ? "Give the pod a role of its own (WHO109), and "
        : "Give the task a role of its own (WHO101), and ";
  }
}
