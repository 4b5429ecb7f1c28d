package dev.whoami.lint.terraform;

import dev.whoami.lint.ecs.BatchHostsNode;
import dev.whoami.lint.ecs.BatchJobNode;
import dev.whoami.lint.ecs.FunctionNode;
import dev.whoami.lint.ecs.HostNode;
import dev.whoami.lint.ecs.ManagedInstancesNode;
import dev.whoami.lint.ecs.MetadataDefaultsNode;
import dev.whoami.lint.ecs.RoleNode;
import dev.whoami.lint.ecs.TaskDefinitionNode;
import dev.whoami.lint.ecs.TaskStarterNode;
import dev.whoami.lint.kubernetes.AccountRoles;
import dev.whoami.lint.kubernetes.KubernetesResource;
import dev.whoami.lint.model.LogGroup;
import dev.whoami.lint.model.Service;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.NodeGroup;
import dev.whoami.lint.model.role.Attachment;
import dev.whoami.lint.model.role.CustomerPolicy;
import dev.whoami.lint.model.role.InstanceProfile;
import dev.whoami.lint.model.role.Policy;
import dev.whoami.lint.model.role.ServiceLinkedRole;
import dev.whoami.lint.model.token.LongLivedKey;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A resource of Terraform, from a plan or from a .tf file, and what it declares. */
public final class TerraformResource {
  private static final Set<String> TYPES =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "alks_iamrole",
                  "argocd_application",
                  "aws_batch_compute_environment",
                  "aws_batch_job_definition",
                  "aws_cloudformation_stack",
                  "aws_cloudformation_stack_set",
                  "aws_cloudwatch_event_target",
                  "aws_cloudwatch_log_group",
                  "aws_ec2_instance_metadata_defaults",
                  "aws_ecs_capacity_provider",
                  "aws_ecs_service",
                  "aws_ecs_task_definition",
                  "aws_eks_addon",
                  "aws_eks_node_group",
                  "aws_eks_pod_identity_association",
                  "aws_iam_access_key",
                  "aws_iam_instance_profile",
                  "aws_iam_policy",
                  "aws_iam_policy_attachment",
                  "aws_iam_role",
                  "aws_iam_role_policy",
                  "aws_iam_role_policy_attachment",
                  "aws_iam_service_linked_role",
                  "aws_instance",
                  "aws_lambda_function",
                  "aws_launch_configuration",
                  "aws_launch_template",
                  "aws_organizations_policy",
                  "aws_scheduler_schedule",
                  "aws_sfn_state_machine",
                  "awscc_eks_addon",
                  "awscc_eks_pod_identity_association",
                  "kubectl_manifest")));

  private static final Pattern MAIL = Pattern.compile("(?i)smtp|mail|(?:^|[^a-z])ses(?:[^a-z]|$)");

  private final String type;
  private final SourceLocation at;
  private final String key;
  private final Node body;

  private TerraformResource(String type, SourceLocation at, String key, Node body) {
    this.type = type;
    this.at = at;
    this.key = key;
    this.body = body;
  }

  public static boolean isOfInterest(String type) {
    return TYPES.contains(type) || KubernetesResource.isOne(type);
  }

  /** By the key others refer to it, as the references of its source are written. */
  public static TerraformResource of(
      String type, String address, String key, SourceLocation at, Node body) {
    return new TerraformResource(type, at.address(address), key, body);
  }

  /** What it declares; a type that does not matter here declares nothing. */
  public List<Declared> declared() {
    switch (type) {
      case "aws_ecs_task_definition":
        return one(TaskDefinitionNode.read(body, at));
      case "aws_batch_compute_environment":
        return BatchHostsNode.read(body, at);
      case "aws_batch_job_definition":
        return BatchJobNode.read(body, at);
      case "aws_ecs_service":
        return one(service());
      case "aws_cloudwatch_event_target":
        return TaskStarterNode.ofRule(body, at);
      case "aws_scheduler_schedule":
        return TaskStarterNode.ofSchedule(body, at);
      case "aws_sfn_state_machine":
        return TaskStarterNode.ofStateMachine(body, at);
      case "aws_eks_addon":
      case "awscc_eks_addon":
        return AccountRoles.ofAddon(body, at);
      case "argocd_application":
      case "aws_cloudformation_stack":
      case "aws_cloudformation_stack_set":
      case "kubectl_manifest":
        return AccountRoles.mentionedIn(body, at);
      case "aws_eks_pod_identity_association":
      case "awscc_eks_pod_identity_association":
        return one(AccountRoles.association(body, at));
      case "aws_eks_node_group":
        return one(nodeGroup());
      case "aws_iam_access_key":
        return isForMail()
            ? Collections.emptyList()
            : one(LongLivedKey.of(at, LongLivedKey.Kind.RESOURCE, 1));
      case "aws_iam_role":
      case "alks_iamrole":
        return one(RoleNode.read(body, at, key));
      case "aws_iam_policy":
        return one(CustomerPolicy.of(at, key, RoleNode.inline(body.field("policy"))));
      case "aws_iam_role_policy_attachment":
        return one(Attachment.of(at, body.field("role").setting(), policy()));
      case "aws_iam_policy_attachment":
        return attachments();
      case "aws_iam_role_policy":
        return one(
            Attachment.of(at, body.field("role").setting(), RoleNode.inline(body.field("policy"))));
      case "aws_iam_instance_profile":
        return one(
            InstanceProfile.of(
                at, key, body.field("name").setting(), body.field("role").setting()));
      case "aws_instance":
      case "aws_launch_template":
      case "aws_launch_configuration":
        return one(HostNode.read(body, at).named(key));
      case "aws_cloudwatch_log_group":
        return one(LogGroup.of(at, key, body.field("name").setting()));
      case "aws_ecs_capacity_provider":
        return ManagedInstancesNode.read(body, at);
      case "aws_lambda_function":
        return one(FunctionNode.read(body, at.address().orElse(key), at));
      case "aws_ec2_instance_metadata_defaults":
        return one(MetadataDefaultsNode.ofAccount(body, at));
      case "aws_organizations_policy":
        return MetadataDefaultsNode.ofOrganization(body, at)
            .map(TerraformResource::one)
            .orElse(Collections.emptyList());
      case "aws_iam_service_linked_role":
        boolean ofEcs = body.field("aws_service_name").text().equals("ecs.amazonaws.com");
        return ofEcs ? one(ServiceLinkedRole.of(at)) : Collections.emptyList();
      default:
        return KubernetesResource.read(type, body, at, key)
            .map(TerraformResource::one)
            .orElse(Collections.emptyList());
    }
  }

  /** The SMTP of SES takes no other credentials. */
  private boolean isForMail() {
    return MAIL.matcher(key + body.field("user").text() + body.field("user").references()).find();
  }

  private static List<Declared> one(Declared only) {
    return Collections.singletonList(only);
  }

  private Policy policy() {
    return RoleNode.managed(body.field("policy_arn"));
  }

  private List<Declared> attachments() {
    List<Declared> all = new ArrayList<>();
    if (body.field("roles").isUnknown()) {
      all.add(Attachment.of(at, body.field("roles").setting(), policy()));
    }
    for (Node role : body.field("roles").items()) {
      all.add(Attachment.of(at, role.setting(), policy()));
    }
    return all;
  }

  private NodeGroup nodeGroup() {
    Node template = body.block("launch_template");
    Node named = template.has("id") ? template.field("id") : template.field("name");
    return NodeGroup.of(
        at,
        named.setting(),
        body.field("node_role_arn").setting(),
        body.field("ami_type").setting());
  }

  private Service service() {
    Service service =
        Service.of(
            at,
            body.field("task_definition").setting(),
            body.field("launch_type").setting(),
            body.field("iam_role").setting());
    return body.field("enable_execute_command").text().equals("true")
        ? service.allowingExec()
        : service;
  }
}
