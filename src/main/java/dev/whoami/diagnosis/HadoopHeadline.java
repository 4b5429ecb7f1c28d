package dev.whoami.diagnosis;

import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.place.Platform;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose verdict the headline is where the user named no client. The usual one's, unless it is fine
 * and a Hadoop that is installed here is not: that has no credentials, or the Host Role beside a
 * role that is meant for the code, or keys of somebody else in its place. Then whoever looks for
 * the reason looks for Hadoop's.
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

  /** That Hadoop; the subject of the examination where there is no such Hadoop. */
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

  /** S3N takes nothing but keys, so they keep it from no role. */
  private static boolean canHaveRole(Client client) {
    return client != Client.HADOOP_S3N;
  }
}
