package dev.whoami.aws;

import dev.whoami.world.text.Alphabet;
import java.util.function.Predicate;

/**
 * The forms of the session names that programs choose. Any caller that assumes a role can choose
 * any name, so a form rules out more than it proves.
 */
public enum SessionForm {
  /** The ID of the instance: chosen by EC2 for the role of an instance profile. */
  INSTANCE("", InstanceId::isOne),
  /**
   * The ID of a machine outside of AWS that is registered with Systems Manager (a hybrid
   * activation). The external instances of ECS Anywhere and the hybrid nodes of EKS are registered
   * as well.
   */
  MANAGED_NODE("mi-", SessionForm::isNumberOfNode),
  /**
   * The ID of the task: chosen by ECS for a task role. It has 32 hexadecimal digits, and was a UUID
   * before 2018.
   */
  TASK("", SessionForm::isTask),
  /**
   * EKS Pod Identity: the cluster, the pod and a UUID; a name that is too long is cut off at the
   * end.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eks/latest/APIReference/API_auth_AssumedRoleUser.html">AWS:
   *     AssumedRoleUser</a>
   */
  POD_IDENTITY("eks-", SessionForm::endsInUuid),
  /** CodeBuild: a UUID after the prefix. */
  CODEBUILD("AWSCodeBuild-", SessionForm::isUuid),
  /** SageMaker, for every kind of job. */
  SAGEMAKER("SageMaker", String::isEmpty),
  /** AWS Glue, for every job. */
  GLUE("GlueJobRunnerSession", String::isEmpty),
  /** Bedrock AgentCore: a UUID after the prefix. */
  AGENTCORE("BedrockAgentCore-", SessionForm::isUuid),
  /** CloudFormation, for the service role of a stack. */
  CLOUDFORMATION("AWSCloudFormation", String::isEmpty),
  /** Amazon Managed Workflows for Apache Airflow. */
  AIRFLOW("AmazonMWAA-airflow", String::isEmpty),
  /** The credentials provider of AWS IoT, which Greengrass calls: the ID of the certificate. */
  IOT_CERTIFICATE("", SessionForm::isCertificate),
  /** IAM Roles Anywhere: the serial number of the certificate, which has at most 20 bytes. */
  SERIAL_NUMBER("", SessionForm::isSerialNumber),
  /** kube2iam: a hash of the pod's address, and the role. */
  KUBE2IAM("", SessionForm::isHashAndRole) {
    @Override
    boolean isFor(String role, String session) {
      String rest = session.substring(session.indexOf('-') + 1);
      return rest.equals(role) || (session.length() == LONGEST && role.startsWith(rest));
    }
  },
  KIAM("kiam-", it -> true),
  /** The local endpoints for containers that AWS publishes for tests without ECS. */
  ECS_LOCAL("ecs-local-", it -> true);

  /** The longest name that STS accepts; programs cut off longer ones. */
  private static final int LONGEST = 64;

  private static final Alphabet HEX = Alphabet.of("0-9A-Fa-f");
  private static final Alphabet LOWER_HEX = Alphabet.of("0-9a-f");
  private static final int[] OF_UUID = {8, 4, 4, 4, 12};
  private static final int LENGTH_OF_UUID = 36;

  private final String start;
  private final Predicate<String> rest;

  /** The beginning of the name, and the form of the rest. */
  SessionForm(String start, Predicate<String> rest) {
    this.start = start;
    this.rest = rest;
  }

  private static boolean isNumberOfNode(String text) {
    return LOWER_HEX.spells(text, 17, 17);
  }

  private static boolean isTask(String text) {
    return LOWER_HEX.spells(text, 32, 32) || isUuid(text);
  }

  private static boolean isCertificate(String text) {
    return LOWER_HEX.spells(text, 64, 64);
  }

  private static boolean isSerialNumber(String text) {
    return HEX.spells(text, 2, 40);
  }

  private static boolean isHashAndRole(String text) {
    return text.contains("-") && LOWER_HEX.spells(text.substring(0, text.indexOf('-')), 1, 8);
  }

  /**
   * Whether it has two names and a UUID, separated by hyphens, or has the maximum length because it
   * was cut off.
   */
  private static boolean endsInUuid(String text) {
    int names = text.length() - LENGTH_OF_UUID;
    boolean isWhole = names > 0 && text.charAt(names - 1) == '-' && isUuid(text.substring(names));
    boolean isCut = POD_IDENTITY.start.length() + text.length() == LONGEST;
    return isWhole ? areNames(text.substring(0, names - 1)) : isCut && areNames(text);
  }

  /** Whether it has a cluster and a pod, or more parts, because either can contain hyphens. */
  private static boolean areNames(String text) {
    int hyphen = text.indexOf('-', 1);
    return hyphen > 0 && hyphen < text.length() - 1;
  }

  private static boolean isUuid(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != OF_UUID.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!LOWER_HEX.spells(parts[i], OF_UUID[i], OF_UUID[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the session of this assumed role has this form. */
  public boolean isOf(Arn arn) {
    String session = arn.sessionName().orElse("");
    return !session.isEmpty()
        && session.startsWith(start)
        && rest.test(session.substring(start.length()))
        && isFor(arn.roleName().orElse(""), session);
  }

  /** Whether a name that contains the role's name matches the role. */
  boolean isFor(String role, String session) {
    return true;
  }
}
