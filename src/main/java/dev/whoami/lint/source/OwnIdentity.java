package dev.whoami.lint.source;

import java.util.regex.Pattern;

/**
 * The signs that a container of a pod has an identity that comes from no ServiceAccount, or asks
 * something other than AWS: keys and tokens of its own, another address, variables from elsewhere.
 */
final class OwnIdentity {
  /** What gives a pod a role in place of EKS: kube2iam and kiam. */
  private static final String ROLE_OF_OTHERS = "iam.amazonaws.com/role";

  private static final int LONGEST_NAME = 100;

  private static final Pattern VARIABLE =
      Pattern.compile(
          ".*(?:MINIO|LOCALSTACK).*"
              + "|(?:.*_)?(?:AWS|S3|SQS|SNS|DYNAMODB|DYNAMO|KINESIS|KMS|SSM)_(?:.*_)?"
              + "(?:ENDPOINT|KEY|KEY_?ID|ACCESSKEY|SECRET|SECRETKEY|TOKEN|PASSWORD|CREDENTIALS"
              + "|PROFILE|ROLE|CONFIG_FILE|TOKEN_FILE|URI|ROLE_ARN|ENDPOINT_URL)(?:_.*)?");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)minio|localstack|localhost|127\\.0\\.0\\.1");
  private static final Pattern MOUNT = Pattern.compile(".*/\\.aws(?:/.*)?");

  private OwnIdentity() {}

  static boolean isOfPods(KubernetesObject object) {
    Node own = object.metadata().field("annotations");
    Node ofPods = object.podMetadata().field("annotations");
    return mayHave(own) || mayHave(ofPods);
  }

  private static boolean mayHave(Node annotations) {
    return annotations.isUnknown() || annotations.fields().containsKey(ROLE_OF_OTHERS);
  }

  static boolean isIn(Node container) {
    Node variables = container.field("env");
    return variables.isUnknown()
        || variables.items().stream().anyMatch(OwnIdentity::isSign)
        || container.field("volumeMounts").items().stream().anyMatch(OwnIdentity::isMount)
        || container.field("volumeMount").items().stream().anyMatch(OwnIdentity::isMount);
  }

  private static boolean isSign(Node variable) {
    String name = variable.field("name").text();
    Node value = variable.field("value");
    return name.isEmpty()
        || name.length() > LONGEST_NAME
        || ContainerNode.kindOf(name).isPresent()
        || VARIABLE.matcher(name).matches()
        || ELSEWHERE.matcher(value.text() + value.template()).find();
  }

  private static boolean isMount(Node mount) {
    return MOUNT.matcher(mount.field("mountPath").text()).matches();
  }
}
