package dev.whoami.diagnosis;

import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.place.Platform;
import java.util.EnumSet;
import java.util.Set;

/**
 * Chooses the client of the headline if the user named none. That is the usual client, unless it is
 * fine and a Hadoop that is installed here is not: Hadoop has no credentials, or the Host Role or
 * foreign keys instead of a role that is meant for the code. Then the user is probably looking for
 * the cause of Hadoop's error.
 */
public final class HadoopHeadline {
  /** The roles that are given to the code itself. */
  private static final Set<IdentityKind> OWN_ROLES =
      EnumSet.of(
          IdentityKind.TASK_ROLE,
          IdentityKind.POD_IDENTITY,
          IdentityKind.IRSA,
          IdentityKind.LAMBDA_ROLE,
          IdentityKind.SERVICE_ROLE,
          IdentityKind.ROLES_ANYWHERE);

  private static final Set<IdentityKind> NEVER_MEANT =
      EnumSet.of(
          IdentityKind.NONE,
          IdentityKind.REFUSED,
          IdentityKind.UNKNOWN,
          IdentityKind.ROOT,
          IdentityKind.TASK_EXECUTION_ROLE);

  private HadoopHeadline() {}

  /** That Hadoop; the subject of the examination if there is no such Hadoop. */
  public static ReportSubject over(Examination x) {
    Verdict usual = Verdict.of(x);
    if (!isFine(usual, x.place().platform())) {
      return x.subject();
    }
    for (HadoopDiagnosis each : x.hadoop()) {
      for (Walk walk : each.walks()) {
        ReportSubject its = ReportSubject.worseHadoop(walk, each.seen());
        if (isWorse(Verdict.of(x.about(its)), usual)) {
          return its;
        }
      }
    }
    return x.subject();
  }

  private static boolean isFine(Verdict usual, Platform platform) {
    boolean isOfHost = usual.kind() == IdentityKind.HOST_ROLE;
    boolean mayHaveRole = platform.isEcs() || platform.isPod();
    return !NEVER_MEANT.contains(usual.kind()) && !(isOfHost && mayHaveRole);
  }

  private static boolean isWorse(Verdict ofHadoop, Verdict usual) {
    switch (ofHadoop.kind()) {
      case NONE:
      case REFUSED:
        return true;
      case UNKNOWN:
        return false;
      case HOST_ROLE:
        return usual.kind() != IdentityKind.HOST_ROLE;
      default:
        return OWN_ROLES.contains(usual.kind())
            && canHaveRole(ofHadoop.client())
            && (ofHadoop.kind() != usual.kind() || !ofHadoop.arn().equals(usual.arn()));
    }
  }

  /** S3N accepts only keys, so keys do not shadow a role for it. */
  private static boolean canHaveRole(Client client) {
    return client != Client.HADOOP_S3N;
  }
}
