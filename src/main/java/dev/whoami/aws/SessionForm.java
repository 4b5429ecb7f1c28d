package dev.whoami.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms that programs give to the names of the sessions that they make. Whoever assumes a role
 * chooses the name, so a form rules out more than it proves.
 */
public enum SessionForm {
  /** The ID of the instance: EC2 for the role of an instance profile. */
  INSTANCE("i-[0-9a-f]{8,32}"),
  /** The ID of the task: ECS for a task role; 32 hexadecimal digits, and a UUID before 2018. */
  TASK("[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
  /** EKS Pod Identity: the cluster, the pod and a UUID. */
  POD_IDENTITY("eks-.*"),
  /** CodeBuild: a UUID behind its name. */
  CODEBUILD("AWSCodeBuild-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
  /** SageMaker, whatever runs there. */
  SAGEMAKER("SageMaker"),
  /** AWS Glue, whichever job runs there. */
  GLUE("GlueJobRunnerSession"),
  /** Bedrock AgentCore: a UUID behind its name. */
  AGENTCORE("BedrockAgentCore-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
  /** Amazon Managed Workflows for Apache Airflow. */
  AIRFLOW("AmazonMWAA-airflow"),
  /** The credentials provider of AWS IoT, which Greengrass asks: the ID of the certificate. */
  IOT_CERTIFICATE("[0-9a-f]{64}"),
  /** IAM Roles Anywhere: the serial number of the certificate, which has 20 bytes at most. */
  SERIAL_NUMBER("[0-9A-Fa-f]{2,40}"),
  /** kube2iam: a hash of the address of the pod, and the role. */
  KUBE2IAM("[0-9a-f]{1,8}-.*") {
    @Override
    boolean isFor(String role, String session) {
      String rest = session.substring(session.indexOf('-') + 1);
      return rest.equals(role) || (session.length() == LONGEST && role.startsWith(rest));
    }
  },
  KIAM("kiam-.*"),
  /** The local endpoints for containers that AWS publishes for tests without ECS. */
  ECS_LOCAL("ecs-local-.*");

  /** STS takes no longer name, so programs cut theirs. */
  private static final int LONGEST = 64;

  private final Pattern pattern;

  SessionForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Whether the session of this assumed role is called so. */
  public boolean isOf(Arn arn) {
    Optional<String> session = arn.sessionName();
    return session.isPresent()
        && pattern.matcher(session.get()).matches()
        && isFor(arn.roleName().orElse(""), session.get());
  }

  /** Whether the name fits the role, too, where it has the role's name in it. */
  boolean isFor(String role, String session) {
    return true;
  }
}
