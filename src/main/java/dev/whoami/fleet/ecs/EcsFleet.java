package dev.whoami.fleet.ecs;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.Instance;
import dev.whoami.fleet.account.RoleTrust;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.Metadata;
import dev.whoami.fleet.model.NodeRow;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.place.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services of ECS and the tasks that no service started, each with its tasks judged. */
public final class EcsFleet {
  static final String OF_SERVICE = "service:";

  private final EcsFacts facts;
  private final AccountFacts account;
  private final List<TaskGroup> groups;
  private final LaunchTypes types;

  private EcsFleet(EcsFacts facts, AccountFacts account, List<TaskGroup> groups) {
    this.facts = facts;
    this.account = account;
    this.groups = Collections.unmodifiableList(groups);
    this.types = new LaunchTypes(facts.tasks());
  }

  /** No workload of ECS. */
  public static EcsFleet none(AccountFacts account) {
    return of(new EcsFacts(), account);
  }

  public static EcsFleet of(EcsFacts facts, AccountFacts account) {
    Map<WorkloadId, TaskGroup> groups = new LinkedHashMap<>();
    EcsFleet fleet = new EcsFleet(facts, account, new ArrayList<>());
    EcsClusterNames names = new EcsClusterNames(facts);
    for (Fields each : facts.services()) {
      WorkloadId id = names.id(each.text("clusterArn"), "Service", each.text("serviceName"));
      String file = facts.file(each.text("serviceArn"));
      EcsDeployment deployment = EcsDeployment.of(each);
      Platform platform = fleet.types.ofService(each, deployment);
      groups.put(id, fleet.group(id, platform, deployment.definition(), file, deployment));
    }
    for (Fields each : facts.tasks()) {
      String group = each.text("group");
      WorkloadId id =
          group.startsWith(OF_SERVICE)
              ? names.id(each.text("clusterArn"), "Service", group.substring(OF_SERVICE.length()))
              : names.id(each.text("clusterArn"), "Task", family(each.text("taskDefinitionArn")));
      TaskGroup of =
          groups.computeIfAbsent(
              id,
              it ->
                  fleet.group(
                      it,
                      LaunchTypes.of(each),
                      each.text("taskDefinitionArn"),
                      facts.file(each.text("taskArn")),
                      EcsDeployment.none()));
      of.tasks().add(JudgedTask.of(each, of.keysEverywhere(), facts, account));
    }
    return new EcsFleet(facts, account, new ArrayList<>(groups.values()));
  }

  private TaskGroup group(
      WorkloadId id, Platform platform, String definition, String file, EcsDeployment deployment) {
    @Nullable EcsTaskDefinition known = facts.definition(definition).orElse(null);
    return new TaskGroup(
        id, platform, known, file, it -> account.trust(it, RoleTrust::ofTasks), deployment);
  }

  private static String last(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static String family(String definition) {
    return last(definition).replaceFirst(":\\d+$", "");
  }

  public AccountFacts account() {
    return account;
  }

  public List<TaskGroup> groups() {
    return groups;
  }

  /** The instances whose agent cannot give roles to tasks. */
  public List<ContainerInstance> withoutRoles() {
    List<ContainerInstance> all = new ArrayList<>();
    facts.instances().forEach(all::add);
    return all.stream()
        .filter(it -> !it.givesRoles() && !types.isManaged(it.arn()))
        .collect(Collectors.toList());
  }

  /** The instances that get no task with a role in host mode, in clusters that have such tasks. */
  public List<ContainerInstance> withoutHostRoles() {
    Set<String> clusters = new HashSet<>();
    facts.services().forEach(it -> addIfHost(EcsDeployment.of(it).definition(), it, clusters));
    facts.tasks().forEach(it -> addIfHost(it.text("taskDefinitionArn"), it, clusters));
    List<ContainerInstance> all = new ArrayList<>();
    facts.instances().forEach(all::add);
    return all.stream()
        .filter(it -> it.leavesOutHostNetwork() && !types.isManaged(it.arn()))
        .filter(it -> clusters.contains(it.clusterArn()))
        .collect(Collectors.toList());
  }

  private void addIfHost(String definition, Fields item, Set<String> clusters) {
    if (facts.definition(definition).filter(EcsTaskDefinition::asksHostRole).isPresent()) {
      clusters.add(item.text("clusterArn"));
    }
  }

  /** The definitions that services and tasks name, and that were not read. */
  public List<String> unreadDefinitions() {
    List<String> unread = new ArrayList<>();
    facts.services().forEach(it -> unread.add(EcsDeployment.of(it).definition()));
    facts.tasks().forEach(it -> unread.add(it.text("taskDefinitionArn")));
    return unread.stream()
        .filter(it -> !it.isEmpty() && !facts.definition(it).isPresent())
        .distinct()
        .collect(Collectors.toList());
  }

  /** The services that run tasks, as ECS says, although the files have none of their tasks. */
  public List<TaskGroup> withoutTasks() {
    return groups.stream()
        .filter(it -> it.tasks().isEmpty() && !it.runsNothing())
        .collect(Collectors.toList());
  }

  public List<FleetWorkload> workloads() {
    return groups.stream().map(TaskGroup::workload).collect(Collectors.toList());
  }

  /** The container instances. */
  public List<NodeRow> rows() {
    List<NodeRow> rows = new ArrayList<>();
    for (ContainerInstance each : facts.instances()) {
      Optional<Instance> instance = account.instance(each.instance());
      rows.add(
          NodeRow.of(
              each.cluster(),
              each.id(),
              each.instance(),
              instance.map(Instance::profile).orElse(""),
              instance.map(Instance::metadata).orElse(Metadata.unknown()),
              TaskAccess.of(Optional.of(each), "bridge", account)));
    }
    return rows;
  }
}
