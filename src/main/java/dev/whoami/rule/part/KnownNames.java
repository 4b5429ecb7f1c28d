package dev.whoami.rule.part;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Partition;
import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.KnownPartition;
import dev.whoami.diagnosis.RoleSetup;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.StandIn;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Source;
import java.util.Optional;

/** The names that are known here, or placeholders in capitals that the user replaces. */
public final class KnownNames {
  private KnownNames() {}

  /** The names for the fixes of findings, as far as they are known here. */
  public static Names in(Examination x) {
    return name -> value(name, x);
  }

  private static Optional<String> value(String name, Examination x) {
    Optional<Task> task = x.place().task();
    switch (name) {
      case "cluster":
        return ShellWord.name(task.flatMap(Task::cluster));
      case "service":
        return ShellWord.name(task.flatMap(Task::service));
      case "task":
        return ShellWord.name(task.map(Task::id));
      case "family":
        return Optional.of(family(x));
      case "label":
        return Optional.of(RoleSetup.label(family(x)));
      case "taskDefinition":
        return Optional.of(
            ShellWord.name(task.flatMap(Task::revision))
                .map(it -> family(x) + ":" + it)
                .orElse(family(x)));
      case "role":
        return ShellWord.name(task.flatMap(Task::family).map(it -> it + "-task-role"));
      case "jobId":
        return ShellWord.name(x.place().batchJob());
      case "namespace":
        return ShellWord.name(x.place().pod().namespace());
      case "serviceAccount":
        return ShellWord.name(x.place().pod().serviceAccount());
      case "deployment":
        return ShellWord.name(x.place().pod().deployment());
      case "instanceId":
        return ShellWord.name(x.instance().flatMap(it -> it.id()));
      case "nodeRole":
      case "instanceRole":
        return ShellWord.name(x.hostRole());
      case "function":
      case "project":
        return ShellWord.name(x.place().workload());
      case "region":
        return ShellWord.name(x.sts().map(StsAddress::region));
      case "stsService":
        return Optional.of(EndpointPolicy.service(x));
      case "account":
        return Optional.of(account(x));
      case "partition":
        return Optional.of(partition(x).id());
      default:
        return Optional.empty();
    }
  }

  /** A role's name between commas, for the middle of a sentence; a blank if it is unknown. */
  public static String between(Optional<String> role) {
    return role.map(it -> ", " + it + ", ").orElse(" ");
  }

  /** The identity that a client finally gets from the instance metadata. */
  public static String fallbackRole(Examination x) {
    return StandIn.in(x)
        .map(it -> "the role that answers as instance metadata, " + it.role().orElse("if any"))
        .orElseGet(() -> "the instance role" + x.hostRole().map(it -> ", " + it).orElse(""));
  }

  /** The name of the machine's role on this platform. */
  public static String roleOfInstance(Examination x) {
    String name = x.hostRole().map(it -> " " + it).orElse("");
    Platform platform = x.place().platform();
    if (platform.isEcs()) {
      return "the Host Role" + name;
    }
    return platform.isPod() ? "the node's role" + name : "the instance's role" + name;
  }

  /** The family of the running task. */
  private static String family(Examination x) {
    return ShellWord.nameOr("FAMILY", x.place().task().flatMap(Task::family));
  }

  public static String region(Examination x) {
    return ShellWord.nameOr("REGION", x.sts().map(StsAddress::region));
  }

  public static String namespace(Examination x) {
    return ShellWord.nameOr("NAMESPACE", x.place().pod().namespace());
  }

  public static String serviceAccount(Examination x) {
    return ShellWord.nameOr("SERVICE_ACCOUNT", x.place().pod().serviceAccount());
  }

  public static String instance(Examination x) {
    return ShellWord.nameOr("INSTANCE_ID", x.instance().flatMap(it -> it.id()));
  }

  /** The partition of AWS in which the code runs. */
  public static Partition partition(Examination x) {
    return KnownPartition.of(x);
  }

  /** The account of the task, otherwise of the identity from STS. */
  public static String account(Examination x) {
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
