package dev.whoami.fleet.input;

import java.util.Locale;
import java.util.Optional;

/** A kind of item that fleet reads, and its name in the output of kubectl or the AWS CLI. */
public enum ItemKind {
  POD("Pod", "kubectl get pods --all-namespaces --output json"),
  SERVICE_ACCOUNT(
      "ServiceAccount",
      "kubectl get serviceaccounts --all-namespaces --show-managed-fields --output json"),
  NODE("Node", "kubectl get nodes --output json"),
  NAMESPACE("Namespace", "kubectl get namespaces --output json"),
  REPLICA_SET("ReplicaSet", "kubectl get replicasets --all-namespaces --output json"),
  DEPLOYMENT("Deployment", "kubectl get deployments --all-namespaces --output json"),
  STATEFUL_SET("StatefulSet", "kubectl get statefulsets --all-namespaces --output json"),
  DAEMON_SET("DaemonSet", "kubectl get daemonsets --all-namespaces --output json"),
  JOB("Job", "kubectl get jobs --all-namespaces --output json"),
  CRON_JOB("CronJob", "kubectl get cronjobs --all-namespaces --output json"),
  WEBHOOK(
      "MutatingWebhookConfiguration", "kubectl get mutatingwebhookconfigurations --output json"),
  NODE_CLASS("EC2NodeClass", "kubectl get ec2nodeclasses --output json"),

  ASSOCIATION(
      "associations",
      "association",
      "aws eks list-pod-identity-associations --cluster-name CLUSTER --output json"),
  EKS_CLUSTER("", "cluster", "aws eks describe-cluster --name CLUSTER --output json"),
  ECS_SERVICE(
      "services",
      "",
      "aws ecs describe-services --cluster CLUSTER --services SERVICE --output json"),
  ECS_TASK("tasks", "", "aws ecs describe-tasks --cluster CLUSTER --tasks TASK --output json"),
  TASK_DEFINITION(
      "",
      "taskDefinition",
      "aws ecs describe-task-definition --task-definition DEFINITION --output json"),
  /** That of a daemon of ECS Managed Instances. */
  DAEMON_TASK_DEFINITION(
      "",
      "daemonTaskDefinition",
      "aws ecs describe-daemon-task-definition --daemon-task-definition DEFINITION --output json"),
  CONTAINER_INSTANCE(
      "containerInstances",
      "",
      "aws ecs describe-container-instances --cluster CLUSTER --container-instances ID --output"
          + " json"),
  RESERVATION("Reservations", "", "aws ec2 describe-instances --output json"),
  LAUNCH_TEMPLATE_VERSION(
      "LaunchTemplateVersions",
      "",
      "aws ec2 describe-launch-template-versions --versions '$Latest' --output json"),
  ROLE("Roles", "Role", "aws iam list-roles --output json"),
  OIDC_PROVIDER(
      "OpenIDConnectProviderList", "", "aws iam list-open-id-connect-providers --output json"),
  /** Has no identity. It is known so that such a file is not a fault. */
  ECS_CLUSTER("clusters", "", "aws ecs describe-clusters --clusters CLUSTER --output json"),
  /** The things that ECS could not describe. */
  FAILURE("failures", "", ""),
  /** The commands that scripts/fleet-collect ran. */
  COMMAND("commands", "", "scripts/fleet-collect");

  private final String kind;
  private final String list;
  private final String single;
  private final String command;

  /** An object of Kubernetes, by its kind. */
  ItemKind(String kind, String command) {
    this.kind = kind;
    this.list = "";
    this.single = "";
    this.command = command;
  }

  /** A part of an AWS answer, by the name of the list or object in the answer. */
  ItemKind(String list, String single, String command) {
    this.kind = "";
    this.list = list;
    this.single = single;
    this.command = command;
  }

  static Optional<ItemKind> ofKubernetes(String kind) {
    for (ItemKind each : values()) {
      if (!each.kind.isEmpty() && each.kind.equals(kind)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static Optional<ItemKind> ofList(String name) {
    for (ItemKind each : values()) {
      if (!each.list.isEmpty() && each.list.equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static Optional<ItemKind> ofSingle(String name) {
    for (ItemKind each : values()) {
      if (!each.single.isEmpty() && each.single.equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** As Kubernetes writes it: the items of a list need not name it. Empty for AWS. */
  public String kind() {
    return kind;
  }

  /** As a person reads it: service accounts. */
  public String title() {
    switch (this) {
      case RESERVATION:
        return "instances";
      case OIDC_PROVIDER:
        return "OIDC providers";
      case NODE_CLASS:
        return "node classes";
      case EKS_CLUSTER:
        return "EKS clusters";
      case ECS_CLUSTER:
      case ECS_SERVICE:
      case ECS_TASK:
        return "ECS" + words().substring("ecs".length()) + "s";
      default:
        return words() + "s";
    }
  }

  private String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The read-only command that prints such items. */
  public String command() {
    return command;
  }
}
