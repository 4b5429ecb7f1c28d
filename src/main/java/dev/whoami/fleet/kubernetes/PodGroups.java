package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pods of a cluster by their workload, each judged by its own service account. */
final class PodGroups {
  private final ClusterFacts cluster;
  private final ClusterIdentity identity;
  private final AccountFacts account;
  private final PodAssociations associations;
  private final PodJudge judge;
  private final String issuer;
  private final LastRuns lastRuns;
  private final Map<String, PodGroup> groups = new LinkedHashMap<>();

  /** Very many pods have few accounts, and to read a policy takes its time. */
  private final Map<String, TrustState> trusts = new HashMap<>();

  PodGroups(
      ClusterFacts cluster,
      ClusterIdentity identity,
      AccountFacts account,
      PodAssociations associations,
      NodeAccess access) {
    this.cluster = cluster;
    this.identity = identity;
    this.account = account;
    this.associations = associations;
    this.judge = new PodJudge(cluster, access, associations);
    this.lastRuns = LastRuns.of(cluster);
    this.issuer = account.issuer(identity.eks());
  }

  List<PodGroup> all() {
    cluster.pods().all().forEach(it -> add(it, judge.judge(it)));
    for (ClusterPod each : lastRuns.toRunAgain()) {
      JudgedPod judged = judge.judge(each).likelyAtMost("no pod of it runs now; this was its last");
      // The next run gets a role that is newer than the last one.
      if (judged.outcome() != PodOutcome.OLDER && judged.outcome() != PodOutcome.LIKELY_OLDER) {
        add(each, judged);
      }
    }
    return new ArrayList<>(groups.values());
  }

  /** The workloads without a pod that counts. */
  List<IdleWorkload> idle() {
    List<IdleWorkload> idle = new ArrayList<>();
    for (ClusterPod each : lastRuns.all()) {
      Controller owner = cluster.owners().workload(each);
      if (!groups.containsKey(owner.key(each.namespace()))) {
        idle.add(idle(each, id(each, owner)));
      }
    }
    return idle;
  }

  private IdleWorkload idle(ClusterPod last, WorkloadId id) {
    GivenIdentity configured = judge.configured(last);
    if (cluster.owners().wanted().isUnfinished(last)) {
      return IdleWorkload.unfinished(id, last, configured);
    }
    return isOpen(last)
        ? IdleWorkload.ofUnreadJob(id, last, configured)
        : IdleWorkload.done(id, last, configured);
  }

  /** Whether only a Job that was not read says whether it makes more pods. */
  private boolean isOpen(ClusterPod last) {
    return !cluster.knows(ItemKind.JOB)
        && cluster.owners().workload(last).kind().equals("Job")
        && cluster.owners().isOfUnreadJob(last);
  }

  /** What only the list of pods says, and only their own Jobs and CronJobs of those that ended. */
  List<OpenQuestion> open() {
    List<OpenQuestion> open = new ArrayList<>();
    open.addAll(ClusterQuestions.pods(withoutPods()));
    open.addAll(ClusterQuestions.jobs(lastRuns.all().stream().filter(this::isOpen).count()));
    open.addAll(ClusterQuestions.cronJobs(lastRuns.maybeToRunAgain().size()));
    return open;
  }

  /** How many workloads have none here because no list of pods was read. */
  private long withoutPods() {
    return cluster.knows(ItemKind.POD) || cluster.isCut(ItemKind.POD)
        ? 0
        : cluster.owners().running().stream().filter(it -> !groups.containsKey(it)).count();
  }

  private WorkloadId id(ClusterPod pod, Controller owner) {
    return WorkloadId.of(identity.prefix(), pod.namespace(), owner.kind(), owner.name());
  }

  private void add(ClusterPod pod, JudgedPod judged) {
    Controller owner = cluster.owners().workload(pod);
    GivenIdentity configured = judge.configured(pod);
    WebIdentityAudience audience = audience(pod);
    String key =
        pod.namespace()
            + "/"
            + pod.shape().account()
            + " "
            + configured.role().orElse("")
            + " "
            + audience.name();
    PodGroup group =
        groups.computeIfAbsent(owner.key(pod.namespace()), it -> new PodGroup(id(pod, owner)));
    judge.exclusion(pod, judged.outcome()).ifPresent(it -> group.leaveOut(judged.outcome(), it));
    group.add(
        new GroupMember(
            pod,
            configured,
            foreign(pod, configured)
                .orElseGet(
                    () -> trusts.computeIfAbsent(key, it -> trust(pod, configured, audience))),
            caller(pod),
            cluster.owners().strategy(pod)),
        judged);
  }

  /** The denial of a role that the STS of the pod does not know. */
  private Optional<TrustState> foreign(ClusterPod pod, GivenIdentity configured) {
    return configured.is(Mechanism.IRSA)
        ? RolePartition.of(configured.role().orElse(""), pod.shape())
            .denial(identity.eks().region())
        : Optional.empty();
  }

  private Optional<String> caller(ClusterPod pod) {
    return associations
        .of(pod.namespace(), pod.shape().account())
        .filter(it -> !it.given().equals(it.role()))
        .map(Association::role);
  }

  /** That of the token that the pod has, or of the one that the webhook will give it. */
  private static WebIdentityAudience audience(ClusterPod pod) {
    return Injected.in(pod.shape())
        .filter(it -> it.given().is(Mechanism.IRSA))
        .map(Injected::audience)
        .orElse(WebIdentityAudience.ofWebhook());
  }

  /** A token for another audience, which the account's provider may not take, proves no trust. */
  private TrustState trust(ClusterPod pod, GivenIdentity configured, WebIdentityAudience audience) {
    String name = pod.shape().account();
    if (configured.is(Mechanism.POD_IDENTITY)) {
      return associations
          .of(pod.namespace(), name)
          .map(it -> it.trust(account))
          .orElse(TrustState.open());
    }
    Optional<PodServiceAccount> known = cluster.account(pod.namespace(), name);
    boolean isOdd =
        known
            .map(PodServiceAccount::audience)
            .filter(it -> !it.isEmpty() && !it.equals(audience.name()))
            .isPresent();
    boolean isOpen = isOdd || !audience.isKnown();
    TrustState state =
        account.trust(
            configured.role().orElse(""),
            it ->
                isOpen
                    ? TrustState.open()
                    : it.ofToken(issuer, audience.name(), pod.namespace(), name));
    return state.isAllowed() && !audience.isUsual() ? TrustState.open() : state;
  }
}
