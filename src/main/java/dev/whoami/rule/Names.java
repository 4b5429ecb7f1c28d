package dev.whoami.rule;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Identification;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Source;
import java.util.Optional;

/** What is known here by name, or a placeholder in capitals that a person fills in. */
final class Names {
  private Names() {}

  static String hostRole(Examination x) {
    return x.hostRole().orElse("whatever it is");
  }

  /** The role of the machine, as it is called in such a place. */
  static String roleOfInstance(Examination x) {
    String name = x.hostRole().map(it -> " " + it).orElse("");
    Platform platform = x.place().platform();
    if (platform.isEcs()) {
      return "the Host Role" + name;
    }
    return platform.isPod() ? "the node's role" + name : "the instance's role" + name;
  }

  /** FAMILY:REVISION of the running task. */
  static String taskDefinition(Examination x) {
    Optional<String> revision = x.place().task().flatMap(Task::revision);
    return revision.map(it -> family(x) + ":" + it).orElse(family(x));
  }

  /** The family of the running task. */
  static String family(Examination x) {
    return x.place().task().flatMap(Task::family).orElse("FAMILY");
  }

  /** The name that a role of this task's own could have. */
  static String taskRole(Examination x) {
    return x.place().task().flatMap(Task::family).map(it -> it + "-task-role").orElse("ROLE");
  }

  static String region(Examination x) {
    return x.sts().map(StsAddress::region).orElse("REGION");
  }

  static String cluster(Examination x) {
    return x.place().task().flatMap(Task::cluster).orElse("CLUSTER");
  }

  static String task(Examination x) {
    return x.place().task().map(Task::id).orElse("TASK");
  }

  static String instance(Examination x) {
    return x.instance().flatMap(it -> it.id()).orElse("INSTANCE_ID");
  }

  /** The account of the task, else of whoever STS named. */
  static String account(Examination x) {
    Optional<String> ofTask = x.place().task().map(it -> it.arn().account());
    if (ofTask.isPresent()) {
      return ofTask.get();
    }
    for (Source source : Source.values()) {
      Optional<CallerIdentity> identity =
          x.identityOf(source).map(Identification::answer).flatMap(it -> it.value());
      if (identity.isPresent()) {
        return identity.get().account();
      }
    }
    return "ACCOUNT";
  }
}
