package dev.whoami.lab.key;

/** An identity whose credentials a world can provide. */
public enum Principal {
  TASK_ROLE("TASK_ROLE", "app-task-role", SampleNames.TASK_ID),
  OTHER_TASK_ROLE("TASK_ROLE", "billing-task-role", SampleNames.OTHER_TASK_ID),
  HOST_ROLE("HOST_ROLE", "ecsInstanceRole", SampleNames.INSTANCE_ID),
  NODE_ROLE("HOST_ROLE", "eksNodeRole", SampleNames.INSTANCE_ID),
  POD_ROLE(
      "POD_IDENTITY",
      "app-pod-role",
      "eks-prod-app-6d5f7c9b8d-x2x7v-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9"),
  FUNCTION_ROLE("LAMBDA_ROLE", "thumbnails-role", SampleNames.FUNCTION),
  BUILD_ROLE(
      "SERVICE_ROLE", "codebuild-app-role", "AWSCodeBuild-146ccba7-69a4-42b1-935b-e5ea50fc7535"),
  EXECUTION_ROLE("SERVICE_ROLE", "AmazonSageMaker-ExecutionRole", "SageMaker"),
  TOKEN_EXCHANGE_ROLE("SERVICE_ROLE", "GreengrassV2TokenExchangeRole", SampleNames.CERTIFICATE_ID),
  CONSOLE_ROLE("ASSUMED_ROLE", "AWSReservedSSO_Developers_0f1e2d3c4b5a6978", "ana@example.com"),
  KUBE2IAM_ROLE("ASSUMED_ROLE", "app-annotated-role", "9c0f1d52-app-annotated-role"),
  KIAM_ROLE("ASSUMED_ROLE", "app-annotated-role", "kiam-kiam"),
  ANYWHERE_ROLE("ROLES_ANYWHERE", "app-anywhere-role", SampleNames.CERTIFICATE_SERIAL),
  OLD_ADMIN("IAM_USER", "old-admin"),
  IMAGE_BUILD("IAM_USER", "image-build");

  private final String kind;
  private final String name;
  private final String session;

  /** A role and the name of its session, which has this kind. */
  Principal(String kind, String name, String session) {
    this.kind = kind;
    this.name = name;
    this.session = session;
  }

  /** A user of this kind. */
  Principal(String kind, String name) {
    this(kind, name, "");
  }

  /** The kind of the identity with this ARN, as the JSON of a diagnosis names it. */
  public static String kindOf(String arn) {
    for (Principal each : values()) {
      if (each.arn().equals(arn)) {
        return each.kind;
      }
    }
    String irsa = SampleNames.IRSA_ROLE_ARN;
    boolean isIrsa =
        arn.contains(":assumed-role/" + irsa.substring(irsa.lastIndexOf('/') + 1) + "/");
    return isIrsa ? "IRSA" : "ASSUMED_ROLE";
  }

  boolean isUser() {
    return session.isEmpty();
  }

  /** The name of the role or user. */
  public String shortName() {
    return name;
  }

  /** The name of the role's session. */
  public String session() {
    return session;
  }

  public String arn() {
    return isUser()
        ? "arn:aws:iam::" + SampleNames.ACCOUNT + ":user/" + name
        : "arn:aws:sts::" + SampleNames.ACCOUNT + ":assumed-role/" + name + "/" + session;
  }

  public String roleArn() {
    return "arn:aws:iam::" + SampleNames.ACCOUNT + ":role/" + name;
  }
}
