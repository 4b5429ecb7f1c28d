package dev.whoami.lint.model;

import dev.whoami.lint.model.container.AwsUse;
import dev.whoami.lint.model.container.Containers;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A task definition: its roles, its network and its containers. */
public final class TaskDefinition implements Declared {
  private final SourceLocation at;
  private final Setting family;
  private final TaskRoles roles;
  private final Setting networkMode;
  private final Launch launch;
  private final Containers containers;
  private final List<AwsUse> uses;
  private final boolean batch;

  private TaskDefinition(
      SourceLocation at,
      Setting family,
      TaskRoles roles,
      Setting networkMode,
      Launch launch,
      Containers containers,
      List<AwsUse> uses,
      boolean batch) {
    this.at = at;
    this.family = family;
    this.roles = roles;
    this.networkMode = networkMode;
    this.launch = launch;
    this.containers = containers;
    this.uses = uses;
    this.batch = batch;
  }

  public static TaskDefinition of(
      SourceLocation at, Setting family, TaskRoles roles, Containers containers) {
    return new TaskDefinition(
        at,
        family,
        roles,
        Setting.absent(),
        Launch.UNKNOWN,
        containers,
        Collections.emptyList(),
        false);
  }

  public TaskDefinition on(Launch newLaunch, Setting newNetworkMode) {
    return new TaskDefinition(
        at, family, roles, newNetworkMode, newLaunch, containers, uses, batch);
  }

  /** With more signs that it uses AWS, beside those of its containers. */
  public TaskDefinition using(List<AwsUse> more) {
    List<AwsUse> all = new ArrayList<>(uses);
    all.addAll(more);
    return new TaskDefinition(
        at,
        family,
        roles,
        networkMode,
        launch,
        containers,
        Collections.unmodifiableList(all),
        batch);
  }

  /** A job definition of AWS Batch, which registers the task definitions of its jobs itself. */
  public TaskDefinition ofBatch() {
    return new TaskDefinition(at, family, roles, networkMode, launch, containers, uses, true);
  }

  public boolean isOfBatch() {
    return batch;
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Setting family() {
    return family;
  }

  public TaskRoles roles() {
    return roles;
  }

  public Setting networkMode() {
    return networkMode;
  }

  public Launch launch() {
    return launch;
  }

  public boolean isOnFargate() {
    return launch == Launch.FARGATE;
  }

  public Containers containers() {
    return containers;
  }

  /** Signs that the task as a whole uses AWS. */
  public List<AwsUse> uses() {
    return uses;
  }

  /** Its name in a report: the family if known, else the address. */
  public String name() {
    return family.isKnown()
        ? ShownName.name(family.text())
        : at.address().map(ShownName::reference).orElse("this task definition");
  }

  /** The name at the beginning of a sentence. */
  public String title() {
    boolean isNamed = family.isKnown() || at.address().isPresent();
    if (batch) {
      return isNamed ? "Batch job definition " + name() : "This Batch job definition";
    }
    return isNamed ? "Task definition " + name() : "This task definition";
  }

  /** AWS's term for the role of its code. */
  public String taskRole() {
    return batch ? "job role" : "task role";
  }

  /** A word to name other things after: the last part of its name, else "app". */
  public String word() {
    String name = name();
    String last = name.substring(name.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    return last.matches("[A-Za-z][A-Za-z0-9_-]*") ? last : "app";
  }
}
