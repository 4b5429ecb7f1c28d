package dev.whoami.chain;

/** What the settings of programs change that have the chain of an SDK, in sentences. */
final class ProgramNotes {
  static final String ROLE = "Its role_arn is assumed with these credentials.";
  static final String TERRAFORM =
      "A profile that the provider names wins over keys in the environment.";
  static final String CROSSPLANE =
      "This is provider-aws with source IRSA or PodIdentity: both ask the whole chain. A Secret"
          + " gives keys; each role of assumeRoleChain is assumed.";
  static final String RESTIC =
      "It also asks MINIO_ACCESS_KEY and ~/.mc/config.json. Since 0.17 it stops where it finds"
          + " nothing; RESTIC_AWS_ASSUME_ROLE_ARN is assumed.";
  static final String ARGO_WORKFLOWS =
      "This holds without keys and roleARN. With useSDKCreds: true it asks the AWS SDK for Go v2.";
  static final String GOOFYS =
      "This is goofys 0.24, whose SDK knows neither web identity nor IMDSv2.";
  static final String NODE_TERMINATION_HANDLER =
      "It signs requests only in queue mode; else it only reads the instance metadata.";
  static final String LOKI =
      "This holds with use_thanos_objstore: true and without keys. Without that setting Loki 3"
          + " asks the AWS SDK for Go v2; before 3.6, the one for v1.";
  static final String GRAFANA_STORE =
      "This holds without keys in its configuration, and without native_aws_auth_enabled: true,"
          + " which asks the AWS SDK for Go v2.";
  static final String THANOS =
      "This holds without keys in its configuration, and without aws_sdk_auth: true, which asks"
          + " the AWS SDK for Go v2.";
  static final String POLARS =
      "Polars takes keys of ~/.aws before this. In Python, where boto3 is installed, it asks that"
          + " first.";
  static final String STORAGE_OPTIONS = "Its storage_options come first.";
  static final String DUCKDB =
      "This is a secret with PROVIDER credential_chain and no CHAIN. In a CHAIN no word asks the"
          + " container endpoint; instance asks only the instance. What it got stays in the secret,"
          + " unless that has REFRESH auto.";
  static final String VECTOR = "The auth.* of a sink come first. It gives up after 5 seconds.";
  static final String GRAFANA = "This holds for both \"AWS SDK Default\" and \"EC2 IAM role\".";
  static final String PROMETHEUS = "This holds for sigv4: without access_key and profile.";
  static final String YACE = "The roles of its jobs are assumed with these credentials.";
  static final String VAULT =
      "A profile of AWS_PROFILE, or one called default, wins over keys in the environment. Its"
          + " role_arn is assumed with these credentials.";
  static final String SOPS =
      "The aws_profile of a key wins over the environment; its role is assumed.";
  static final String LITESTREAM =
      "Keys of its configuration and LITESTREAM_ACCESS_KEY_ID also count.";
  static final String WAL_G =
      "The role of its settings is assumed, unless the two variables of IRSA are set.";
  static final String KANIKO =
      "For a registry in ECR it has the ECR credential helper in it, which asks the same.";
  static final String DOCKER_REGISTRY = "The accesskey and secretkey of its storage come first.";
  static final String EXTERNAL_DNS =
      "--aws-profile names profiles; --aws-assume-role is assumed with these credentials.";
  static final String EXTERNAL_SECRETS =
      "This is a store without auth. With auth.jwt it has the role of a service account of its"
          + " own, with auth.secretRef keys; its role is assumed.";
  static final String CERT_MANAGER =
      "A ClusterIssuer takes these; an Issuer only with --issuer-ambient-credentials. Keys of the"
          + " issuer come first; its role is assumed.";
  static final String AWS_LOAD_BALANCER_CONTROLLER =
      "Without --aws-region and --aws-vpc-id it asks the instance metadata for them, even if"
          + " another source gives the credentials.";
  static final String CLUSTER_AUTOSCALER = "Before 1.35 it has the AWS SDK for Go v1 in it.";
  static final String KARPENTER =
      "This is its controller. Its nodes have the role of their EC2NodeClass.";
  static final String KEDA =
      "This is the operator with podIdentity aws. A roleArn there is assumed by its web identity"
          + " token, and where STS refuses that with these credentials.";
  static final String CSI_DRIVER = "This is its controller, which is the part that signs requests.";
  static final String VELERO =
      "This holds without a Secret of credentials. With one (AWS_SHARED_CREDENTIALS_FILE) it takes"
          + " the variables of IRSA out of its environment, and its profile gives the keys.";
  static final String ARGOCD =
      "This is argocd-k8s-auth, for clusters of EKS; the role of --role-arn is assumed.";
  static final String FLUX =
      "This is provider: aws, which needs AWS_REGION. A Bucket with provider: generic and without"
          + " a Secret sends unsigned requests.";
  static final String AIRFLOW =
      "Keys of the connection come first, then its role_arn, which boto3 assumes.";
  static final String MOUNTPOINT_S3 =
      "With --no-sign-request it sends unsigned requests; --profile names one.";
  static final String PYARROW =
      "With anonymous=True it sends unsigned requests; role_arn is assumed.";
  static final String CLOUDWATCH_AGENT =
      "Its credentials.role_arn is assumed with these; shared_credential_profile names a profile.";
  static final String LOGSTASH =
      "The role_arn, access_key_id and aws_credentials_file of a plugin come first.";
  static final String ANONYMOUS = "With anon=True it sends unsigned requests.";
  static final String BY_S3FS_PYTHON =
      "It has s3fs for Python in it: storage_options come first, and anon=True sends unsigned"
          + " requests.";
  static final String ECR_CREDENTIAL_HELPER =
      "It keeps its passwords in ~/.ecr, by the ID of the access key.";

  private ProgramNotes() {}
}
