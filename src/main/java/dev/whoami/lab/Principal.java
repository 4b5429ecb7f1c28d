package dev.whoami.lab;

/** An identity whose credentials a world can provide. */
enum Principal {
  TASK_ROLE("app-task-role", SampleNames.TASK_ID),
  OTHER_TASK_ROLE("billing-task-role", SampleNames.OTHER_TASK_ID),
  HOST_ROLE("ecsInstanceRole", SampleNames.INSTANCE_ID),
  NODE_ROLE("eksNodeRole", SampleNames.INSTANCE_ID),
  POD_ROLE("app-pod-role", "eks-prod-app-6d5f7c9b8d-x2x7v-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9"),
  FUNCTION_ROLE("thumbnails-role", SampleNames.FUNCTION),
  BUILD_ROLE("codebuild-app-role", "AWSCodeBuild-146ccba7-69a4-42b1-935b-e5ea50fc7535"),
  EXECUTION_ROLE("AmazonSageMaker-ExecutionRole", "SageMaker"),
  TOKEN_EXCHANGE_ROLE("GreengrassV2TokenExchangeRole", SampleNames.CERTIFICATE_ID),
  CONSOLE_ROLE("AWSReservedSSO_Developers_0f1e2d3c4b5a6978", "ana@example.com"),
  KUBE2IAM_ROLE("app-annotated-role", "9c0f1d52-app-annotated-role"),
  KIAM_ROLE("app-annotated-role", "kiam-kiam"),
  ANYWHERE_ROLE("app-anywhere-role", SampleNames.CERTIFICATE_SERIAL),
  OLD_ADMIN("old-admin"),
  IMAGE_BUILD("image-build");

  private final String name;
  private final String session;

  /** A role and the name of its session. */
  Principal(String name, String session) {
    this.name = name;
    this.session = session;
  }

  /** A user. */
  Principal(String name) {
    this(name, "");
  }

  boolean isUser() {
    return session.isEmpty();
  }

  /** The role's or the user's name. */
  String shortName() {
    return name;
  }

  /** The name of the role's session. */
  String session() {
    return session;
  }

  String arn() {
    return isUser()
        ? "arn:aws:iam::" + SampleNames.ACCOUNT + ":user/" + name
        : "arn:aws:sts::" + SampleNames.ACCOUNT + ":assumed-role/" + name + "/" + session;
  }

  String roleArn() {
    return "arn:aws:iam::" + SampleNames.ACCOUNT + ":role/" + name;
  }
}
