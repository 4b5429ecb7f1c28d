package dev.whoami.lint.model;

import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.model.host.Host;
import dev.whoami.lint.model.host.ManagedInstances;
import dev.whoami.lint.model.host.MetadataDefaults;
import dev.whoami.lint.model.host.MetadataOptions;
import dev.whoami.lint.model.host.NodeGroup;
import dev.whoami.lint.model.pod.AccountRenaming;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.RoleAnnotation;
import dev.whoami.lint.model.pod.ServiceAccount;
import dev.whoami.lint.model.pod.Workload;
import dev.whoami.lint.model.role.Attachment;
import dev.whoami.lint.model.role.CustomerPolicy;
import dev.whoami.lint.model.role.DeclaredInstanceProfiles;
import dev.whoami.lint.model.role.DeclaredPolicies;
import dev.whoami.lint.model.role.DeclaredRoles;
import dev.whoami.lint.model.role.InstanceProfile;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.role.ServiceLinkedRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that belongs together: one plan, one template, one file of manifests, or the .tf files
 * of one folder.
 */
public final class Declarations {
  private final List<Declared> all;
  private final List<TaskDefinition> taskDefinitions;
  private final DeclaredRoles roles;
  private final DeclaredInstanceProfiles profiles;
  private final List<Host> containerHosts;
  private final List<MetadataDefaults> metadataDefaults;
  private final List<ContainerCode> code;

  private Declarations(List<Declared> all) {
    this.all = all;
    DeclaredServices services = new DeclaredServices(only(all, Service.class));
    this.taskDefinitions =
        only(all, TaskDefinition.class).stream().map(services::served).collect(Collectors.toList());
    DeclaredPolicies policies = new DeclaredPolicies(only(all, CustomerPolicy.class));
    this.roles =
        DeclaredRoles.of(
            policies.inRoles(only(all, Role.class)),
            policies.inAttachments(only(all, Attachment.class)));
    this.profiles = new DeclaredInstanceProfiles(only(all, InstanceProfile.class));
    // Every task definition asks for these, and a file may have very many.
    this.containerHosts =
        only(all, Host.class).stream().filter(Host::runsTasks).collect(Collectors.toList());
    this.metadataDefaults = only(all, MetadataDefaults.class);
    this.code = only(all, ContainerCode.class);
  }

  public static Declarations of(List<Declared> all) {
    return new Declarations(Collections.unmodifiableList(new ArrayList<>(all)));
  }

  /** The same declarations, with the code of the repository. */
  public Declarations with(ContainerCode code) {
    List<Declared> more = new ArrayList<>(all);
    more.add(code);
    return of(more);
  }

  /** The use of AWS by the code of a container. */
  public Optional<CodeUse> codeOf(Container container) {
    return code.stream().findFirst().flatMap(it -> it.of(container));
  }

  /** The services that the sources at a path call. */
  public List<CalledService> callsIn(String path) {
    return code.stream().findFirst().map(it -> it.callsIn(path)).orElseGet(Collections::emptyList);
  }

  private static <T> List<T> only(List<Declared> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).collect(Collectors.toList());
  }

  /** The task definitions, each with the settings of the services that run it. */
  public List<TaskDefinition> taskDefinitions() {
    return Collections.unmodifiableList(taskDefinitions);
  }

  /** All that are written, including those that the defaults leave out. */
  public List<TaskDefinition> writtenTaskDefinitions() {
    List<TaskDefinition> written = new ArrayList<>(taskDefinitions);
    written.addAll(leftOut(TaskDefinition.class));
    return written;
  }

  private <T> List<T> leftOut(Class<T> kind) {
    return only(
        only(all, LeftOut.class).stream().map(LeftOut::content).collect(Collectors.toList()), kind);
  }

  /** The roles that a template declares under a condition that is false with its parameters. */
  public List<Role> leftOutRoles() {
    return leftOut(Role.class);
  }

  /** The workloads of Kubernetes. */
  public List<Workload> workloads() {
    return only(all, Workload.class);
  }

  /** All that are written, including those that the defaults leave out. */
  public List<Workload> writtenWorkloads() {
    List<Workload> written = new ArrayList<>(workloads());
    written.addAll(leftOut(Workload.class));
    return written;
  }

  /** The ServiceAccounts of Kubernetes. */
  public List<ServiceAccount> serviceAccounts() {
    return only(all, ServiceAccount.class);
  }

  /** The declarations that give a ServiceAccount a role, or may do so. */
  public List<AccountRole> accountRoles() {
    List<AccountRole> roles = new ArrayList<>(writtenRoles());
    roles.addAll(AccountRenaming.undone(only(all, AccountRenaming.class), roles));
    return roles;
  }

  private List<AccountRole> writtenRoles() {
    List<AccountRole> roles = new ArrayList<>(only(all, AccountRole.class));
    roles.addAll(leftOut(AccountRole.class));
    return roles;
  }

  /**
   * The declarations that may belong to others in other files, such as pods and their
   * ServiceAccounts.
   */
  public List<Declared> acrossFiles() {
    List<Declared> across = new ArrayList<>(workloads());
    across.addAll(serviceAccounts());
    across.addAll(writtenRoles());
    across.addAll(only(all, AccountRenaming.class));
    all.stream().filter(Declared::isAcrossFiles).forEach(across::add);
    taskDefinitions.forEach(each -> across.addAll(UsedLogGroup.in(each)));
    return across;
  }

  /** The declarations of one kind. */
  public <T extends Declared> List<T> only(Class<T> kind) {
    return only(all, kind);
  }

  /** The role annotations of Kubernetes objects. */
  public List<RoleAnnotation> roleAnnotations() {
    return only(all, RoleAnnotation.class);
  }

  /** Compose and Copilot services and functions, including those that the defaults leave out. */
  public List<Application> applications() {
    List<Application> applications = new ArrayList<>(only(all, Application.class));
    applications.addAll(leftOut(Application.class));
    return applications;
  }

  public List<Service> services() {
    return only(all, Service.class);
  }

  public List<Host> hosts() {
    return only(all, Host.class);
  }

  /** The instances and templates that evidently are for ECS tasks. */
  public List<Host> containerHosts() {
    return Collections.unmodifiableList(containerHosts);
  }

  /** The instances and templates that evidently are nodes of an EKS cluster. */
  public List<Host> podHosts() {
    List<NodeGroup> groups = only(all, NodeGroup.class);
    return only(all, Host.class).stream()
        .filter(
            it ->
                it.has(Host.Mark.RUNS_PODS)
                    || groups.stream().anyMatch(group -> it.isNamedBy(group.template())))
        .collect(Collectors.toList());
  }

  /** The launch template that a node group certainly names. */
  public Optional<Host> templateOf(NodeGroup group) {
    return only(all, Host.class).stream().filter(it -> it.isNamedBy(group.template())).findFirst();
  }

  /**
   * The metadata defaults of all instances; empty if several are declared, such as one for each
   * region.
   */
  public Optional<MetadataDefaults> metadataDefaults() {
    return metadataDefaults.size() == 1 ? Optional.of(metadataDefaults.get(0)) : Optional.empty();
  }

  /** The files that are checked as parts of these declarations. */
  public Set<String> nestedFiles() {
    return only(all, NestedFile.class).stream()
        .map(it -> it.at().file())
        .collect(Collectors.toSet());
  }

  /** The metadata options of an instance: its own, else the defaults for all. */
  public MetadataOptions metadataOf(Host host) {
    return metadataDefaults().map(it -> host.metadata().or(it.options())).orElse(host.metadata());
  }

  /** The capacity providers whose instances ECS starts. */
  public List<ManagedInstances> managedInstances() {
    return only(all, ManagedInstances.class);
  }

  public boolean hasServiceLinkedRole() {
    return !only(all, ServiceLinkedRole.class).isEmpty();
  }

  /** The values that could not be checked, with the reasons. */
  public List<Unresolved> unresolved() {
    List<Unresolved> open = new ArrayList<>(only(all, Unresolved.class));
    taskDefinitions().forEach(each -> open.addAll(OpenReferences.of(each, this)));
    return open;
  }

  /** Whether a log group that is declared here may be the one that a container names. */
  public boolean mayDeclareLogGroup(Setting group) {
    return only(all, LogGroup.class).stream().anyMatch(it -> it.mayBe(group));
  }

  /** Every declared role. */
  public List<Role> roles() {
    return only(all, Role.class);
  }

  /** A declared role with the policies that are attached to it elsewhere in these files. */
  public Role withAttached(Role role) {
    return roles.dressed(role);
  }

  /** The declared role that a setting certainly means. */
  public Optional<Role> roleOf(Setting setting) {
    return roles.find(setting);
  }

  /** The same, unless it stands for several roles of a repetition, whose policies can differ. */
  public Optional<Role> singleRoleOf(Setting setting) {
    return roleOf(setting).filter(it -> !it.isOneOfSeveral());
  }

  /** The declared role in an instance profile. */
  public Optional<Role> roleInProfile(Setting profile) {
    return roleOf(profiles.roleIn(profile));
  }

  /** The declared roles that are the task role of a task definition. */
  public Set<Role> taskRoles() {
    return rolesOf(
        taskDefinitions().stream().map(it -> it.roles().task()).collect(Collectors.toList()));
  }

  /** The declared roles that are the execution role of a task definition. */
  public Set<Role> executionRoles() {
    return rolesOf(
        taskDefinitions().stream().map(it -> it.roles().execution()).collect(Collectors.toList()));
  }

  /** The declared roles of the container instances. */
  public Set<Role> hostRoles() {
    return rolesOf(
        containerHosts().stream()
            .map(it -> profiles.roleIn(it.profile()))
            .collect(Collectors.toList()));
  }

  /** The declared roles of instances that ECS starts by itself. */
  public Set<Role> managedInstanceRoles() {
    return rolesOf(
        managedInstances().stream()
            .map(it -> profiles.roleIn(it.profile()))
            .collect(Collectors.toList()));
  }

  /** The declared roles with which ECS starts them. */
  public Set<Role> infrastructureRoles() {
    return rolesOf(
        managedInstances().stream()
            .map(ManagedInstances::infrastructureRole)
            .collect(Collectors.toList()));
  }

  private Set<Role> rolesOf(List<Setting> settings) {
    Set<Role> found = new LinkedHashSet<>();
    settings.forEach(each -> roleOf(each).ifPresent(found::add));
    return found;
  }
}
