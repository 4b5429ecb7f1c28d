package dev.whoami.lab.key;

/** The invented account, cluster, task and instance that all worlds share. */
public final class SampleNames {
  public static final String ACCOUNT = "111122223333";
  public static final String REGION = "us-west-2";
  public static final String AVAILABILITY_ZONE = "us-west-2b";
  public static final String CLUSTER = "prod";
  public static final String FAMILY = "app";
  public static final String SERVICE = "app";
  public static final String REVISION = "7";
  static final String TASK_ID = "4d5c1f0e9b8a47639281706f5e4d3c2b";
  static final String OTHER_TASK_ID = "9a3b7d5e1f0c4286b1d4a7c0e3f69258";
  public static final String CONTAINER_ID = TASK_ID + "-0527074092";
  public static final String CREDENTIALS_ID = "7b0c4c5a-6a1e-4d52-9d0b-2f6f8a3e1c94";
  public static final String FUNCTION = "thumbnails";
  public static final String BUILD_ID = "app-build:449b6959-c0f7-41ac-aac8-7fec365d3004";
  static final String CERTIFICATE_ID =
      "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
  public static final String OTHER_CREDENTIALS_ID = "e1d80f3c-52b7-4c96-8f0a-7a4b6c1d2e35";
  static final String CERTIFICATE_SERIAL = "5c3fd21e0a9b7746e1";
  public static final String INSTANCE_ID = "i-0abc1234def567890";
  public static final String ISSUER =
      "https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
  public static final String SERVICE_ACCOUNT = "system:serviceaccount:shop:app";
  public static final String TASK_ARN = "arn:aws:ecs:us-west-2:111122223333:task/prod/" + TASK_ID;
  public static final String IRSA_ROLE_ARN = "arn:aws:iam::111122223333:role/app-irsa-role";

  private SampleNames() {}
}
