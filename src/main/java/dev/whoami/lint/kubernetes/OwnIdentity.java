package dev.whoami.lint.kubernetes;

import dev.whoami.lint.ecs.ContainerNode;
import dev.whoami.lint.ecs.NamedHost;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The signs that a container of a pod has an identity that comes from no ServiceAccount, or asks
 * something other than AWS: keys and tokens of its own, another address, variables from elsewhere.
 */
final class OwnIdentity {
  /** What gives a pod a role in place of EKS: kube2iam, kiam, kube-aws-iam-controller. */
  private static final String ROLE_BY_OTHERS = "iam.amazonaws.com/role";

  /** The same, and what brings keys: those of Vault. */
  private static final List<String> OF_OTHERS =
      Arrays.asList(
          ROLE_BY_OTHERS, "vault.hashicorp.com/agent-inject", "vault.security.banzaicloud.io/");

  /** What makes a ServiceAccount, or its pods, somebody on GKE or AKS. */
  private static final List<String> OF_ANOTHER_CLOUD =
      Arrays.asList("iam.gke.io/gcp-service-account", "azure.workload.identity/");

  private static final int LONGEST_NAME = 100;

  private static final Pattern VARIABLE =
      Pattern.compile(
          ".*(?:MINIO|LOCALSTACK).*"
              + "|(?:.*_)?(?:AWS|S3|SQS|SNS|DYNAMODB|DYNAMO|KINESIS|KMS|SSM)_(?:.*_)?"
              + "(?:ENDPOINTS?|KEY|KEY_?ID|ACCESSKEY|SECRET|SECRETKEY|TOKEN|PASSWORD|CREDENTIALS"
              + "|PROFILE|ROLE|CONFIG_FILE|TOKEN_FILE|URI|ROLE_ARN|ENDPOINT_URL|PATH_STYLE)(?:_.*)?");
  private static final Pattern MOUNT = Pattern.compile(".*/\\.aws(?:/.*)?");
  private static final Pattern SECRET = Pattern.compile("(?i)(?:.*[-.])?(?:aws|s3)(?:[-.].*)?");

  private OwnIdentity() {}

  static boolean isOfPods(KubernetesObject object) {
    Node own = object.metadata();
    Node ofPods = object.podMetadata();
    return mayHave(own.field("annotations"))
        || mayHave(ofPods.field("annotations"))
        || isOfAnotherCloud(own.field("labels"))
        || isOfAnotherCloud(ofPods.field("labels"))
        || hasSecret(object.podSpec().field("volumes"))
        || hasSecret(object.podSpec().field("volume"));
  }

  private static boolean mayHave(Node annotations) {
    return annotations.isUnknown()
        || !annotations.references().isEmpty()
        || hasAny(annotations, OF_OTHERS);
  }

  /** Whether the pods of a ServiceAccount with these annotations have a role, or are elsewhere. */
  static boolean isOfAccount(Node annotations) {
    return isOfAnotherCloud(annotations)
        || MergedFields.in(annotations).fields().containsKey(ROLE_BY_OTHERS);
  }

  /** By annotations or labels. */
  private static boolean isOfAnotherCloud(Node named) {
    return hasAny(named, OF_ANOTHER_CLOUD);
  }

  private static boolean hasAny(Node named, List<String> beginnings) {
    return MergedFields.in(named).fields().keySet().stream()
        .anyMatch(it -> beginnings.stream().anyMatch(it::startsWith));
  }

  /** What is mounted as a file may be read from where a variable says. */
  private static boolean hasSecret(Node volumes) {
    return volumes.items().stream()
        .map(it -> it.block("secret").field("secretName").text())
        .anyMatch(it -> it.length() <= LONGEST_NAME && SECRET.matcher(it).matches());
  }

  static boolean isIn(Node container) {
    Node variables = container.field("env");
    return variables.isUnknown()
        || variables.items().stream().anyMatch(OwnIdentity::isSign)
        || container.field("volumeMounts").items().stream().anyMatch(OwnIdentity::isMount)
        || container.field("volumeMount").items().stream().anyMatch(OwnIdentity::isMount);
  }

  private static boolean isSign(Node variable) {
    return isSign(variable.field("name").text(), NamedHost.in(variable.field("value")));
  }

  /** Whether a variable with this name, and the host that its value names, is a sign. */
  static boolean isSign(String name, NamedHost host) {
    return name.isEmpty()
        || name.length() > LONGEST_NAME
        || ContainerNode.kindOf(name).isPresent()
        || VARIABLE.matcher(name).matches()
        || host.isSignFor(name);
  }

  private static boolean isMount(Node mount) {
    return MOUNT.matcher(mount.field("mountPath").text()).matches();
  }
}
