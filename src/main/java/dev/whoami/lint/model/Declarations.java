package dev.whoami.lint.model;

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
  private final RoleBook roles;

  private Declarations(List<Declared> all, RoleBook roles) {
    this.all = all;
    this.roles = roles;
  }

  public static Declarations of(List<Declared> all) {
    List<Declared> copy = Collections.unmodifiableList(new ArrayList<>(all));
    return new Declarations(
        copy, RoleBook.of(only(copy, Role.class), only(copy, Attachment.class)));
  }

  private static <T> List<T> only(List<Declared> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).collect(Collectors.toList());
  }

  /** The task definitions, each with what the services that run it say of it. */
  public List<TaskDefinition> taskDefinitions() {
    return only(all, TaskDefinition.class).stream().map(this::served).collect(Collectors.toList());
  }

  private TaskDefinition served(TaskDefinition definition) {
    TaskDefinition served = definition;
    for (Service each : services()) {
      if (!runs(each, definition)) {
        continue;
      }
      if (each.allowsExec()) {
        served =
            served.using(
                Collections.singletonList(
                    AwsUse.of("ECS Exec, which its service enables, runs with the task role")));
      }
      if (each.launchType().is("FARGATE") && served.launch() == Launch.UNKNOWN) {
        served = served.on(Launch.FARGATE, served.networkMode());
      }
    }
    return served;
  }

  private static boolean runs(Service service, TaskDefinition definition) {
    return service.taskDefinition().reference().isPresent()
        && service
            .taskDefinition()
            .reference()
            .equals(definition.at().address().map(Address::withoutIndex));
  }

  /** What makes pods. */
  public List<Workload> workloads() {
    return only(all, Workload.class);
  }

  public List<Service> services() {
    return only(all, Service.class);
  }

  public List<Host> hosts() {
    return only(all, Host.class);
  }

  /** The instances and templates that evidently are for ECS tasks. */
  public List<Host> containerHosts() {
    return hosts().stream().filter(Host::runsTasks).collect(Collectors.toList());
  }

  public boolean hasServiceLinkedRole() {
    return !only(all, ServiceLinkedRole.class).isEmpty();
  }

  /** What could not be judged, and why. */
  public List<Unresolved> unresolved() {
    List<Unresolved> open = new ArrayList<>(only(all, Unresolved.class));
    taskDefinitions().forEach(each -> open.addAll(OpenQuestions.of(each, this)));
    return open;
  }

  /** The declared role that a setting certainly means. */
  public Optional<Role> roleOf(Setting setting) {
    return roles.find(setting);
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
            .map(it -> roleInProfile(it.profile()))
            .collect(Collectors.toList()));
  }

  private Set<Role> rolesOf(List<Setting> settings) {
    Set<Role> found = new LinkedHashSet<>();
    settings.forEach(each -> roleOf(each).ifPresent(found::add));
    return found;
  }

  private Setting roleInProfile(Setting profile) {
    for (InstanceProfile each : only(all, InstanceProfile.class)) {
      boolean byKey = profile.reference().filter(each.key()::equals).isPresent();
      boolean byName =
          profile.isKnown() && each.name().isKnown() && each.name().is(lastElement(profile.text()));
      if (byKey || byName) {
        return each.role();
      }
    }
    // The instance profile of a role by ALKS has the role's own name.
    return profile;
  }

  private static String lastElement(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
