package dev.whoami.chain;

/** Sentences on how settings change the chain of a program that uses an SDK's chain. */
final class ProgramNotes {
  static final String ROLE =
      "If role_arn is set, the program assumes that role with these credentials.";
  static final String TERRAFORM =
      "A profile in the provider's settings takes precedence over keys in the environment.";
  static final String CROSSPLANE =
      "This applies to provider-aws with source IRSA or PodIdentity, which both use the"
          + " whole chain. Keys in a Secret are used instead. Each role in assumeRoleChain is"
          + " assumed.";
  static final String RESTIC =
      "restic also reads MINIO_ACCESS_KEY and ~/.mc/config.json. Since 0.17 it stops if it"
          + " finds no credentials. It assumes the role in RESTIC_AWS_ASSUME_ROLE_ARN.";
  static final String ARGO_WORKFLOWS =
      "This applies without keys and roleARN. With useSDKCreds: true, Argo Workflows uses"
          + " the AWS SDK for Go v2.";
  static final String GOOFYS =
      "This applies to goofys 0.24. Its SDK supports neither web identity nor IMDSv2.";
  static final String NODE_TERMINATION_HANDLER =
      "It signs requests only in queue mode. Otherwise it only reads the instance metadata.";
  static final String LOKI =
      "This applies with use_thanos_objstore: true and without keys. Without that setting,"
          + " Loki uses the AWS SDK for Go: v2 since Loki 3.6, and v1 before.";
  static final String GRAFANA_STORE =
      "This applies without keys in the configuration. With native_aws_auth_enabled: true,"
          + " the program uses the AWS SDK for Go v2.";
  static final String THANOS =
      "This applies without keys in the configuration. With aws_sdk_auth: true, Thanos uses"
          + " the AWS SDK for Go v2.";
  static final String POLARS =
      "Polars uses keys in ~/.aws before this chain. In Python, if boto3 is installed,"
          + " Polars asks boto3 first.";
  static final String STORAGE_OPTIONS = "Credentials in storage_options come first.";
  static final String DUCKDB =
      "This applies to a secret with PROVIDER credential_chain and no CHAIN. No value of"
          + " CHAIN asks the container endpoint; instance asks only the instance metadata. The"
          + " secret keeps its credentials, unless it has REFRESH auto.";
  static final String VECTOR =
      "The auth settings of a sink come first. Vector gives up after 5 seconds.";
  static final String GRAFANA = "This applies to both \"AWS SDK Default\" and \"EC2 IAM role\".";
  static final String PROMETHEUS = "This applies to sigv4 without access_key and profile.";
  static final String YACE = "YACE assumes the roles of its jobs with these credentials.";
  static final String VAULT =
      "A profile in AWS_PROFILE, or one called default, takes precedence over keys in the"
          + " environment. Vault assumes the role in role_arn with these credentials.";
  static final String SOPS =
      "The aws_profile of a key takes precedence over the environment. SOPS assumes the"
          + " role of the key.";
  static final String LITESTREAM =
      "Litestream also uses keys in its configuration, and LITESTREAM_ACCESS_KEY_ID.";
  static final String WAL_G =
      "WAL-G assumes the role in its settings, unless both variables of IRSA are set.";
  static final String KANIKO =
      "For a registry in ECR, kaniko contains the ECR credential helper, which uses the"
          + " same chain.";
  static final String DOCKER_REGISTRY =
      "The accesskey and secretkey in the storage settings come first.";
  static final String EXTERNAL_DNS =
      "--aws-profile names profiles. ExternalDNS assumes the role in --aws-assume-role with"
          + " these credentials.";
  static final String EXTERNAL_SECRETS =
      "This applies to a store without auth. With auth.jwt, the store has the role of the"
          + " service account that it names. With auth.secretRef, it has keys. A role in the store"
          + " is then assumed.";
  static final String CERT_MANAGER =
      "A ClusterIssuer uses these credentials; an Issuer uses them only with"
          + " --issuer-ambient-credentials. Keys of the issuer come first. cert-manager then"
          + " assumes the issuer's role.";
  static final String AWS_LOAD_BALANCER_CONTROLLER =
      "Without --aws-region and --aws-vpc-id, it asks the instance metadata for both, even"
          + " if another source gives the credentials.";
  static final String CLUSTER_AUTOSCALER = "Versions before 1.35 contain the AWS SDK for Go v1.";
  static final String KARPENTER =
      "This applies to the controller. Its nodes have the role in their EC2NodeClass.";
  static final String KEDA =
      "This applies to the operator with podIdentity aws. It assumes the role in roleArn"
          + " with its web identity token. If STS refuses the token, it assumes the role"
          + " with these credentials.";
  static final String CSI_DRIVER =
      "This applies to the controller, which is the part that signs requests.";
  static final String VELERO =
      "This applies without a Secret of credentials. With one"
          + " (AWS_SHARED_CREDENTIALS_FILE), Velero removes the IRSA variables from its"
          + " environment, and uses the keys of its profile.";
  static final String ARGOCD =
      "This applies to argocd-k8s-auth, for EKS clusters. It assumes the role in --role-arn.";
  static final String FLUX =
      "This applies to provider: aws, which needs AWS_REGION. A Bucket with provider:"
          + " generic and without a Secret sends unsigned requests.";
  static final String AIRFLOW =
      "Keys of the connection come first. If the connection has a role_arn, boto3 assumes"
          + " that role.";
  static final String MOUNTPOINT_S3 =
      "With --no-sign-request, it sends unsigned requests. --profile names a profile.";
  static final String PYARROW =
      "With anonymous=True, it sends unsigned requests. With role_arn, it assumes that role.";
  static final String CLOUDWATCH_AGENT =
      "The agent assumes the role in credentials.role_arn with these credentials."
          + " shared_credential_profile names a profile.";
  static final String LOGSTASH =
      "The role_arn, access_key_id and aws_credentials_file of a plugin come first.";
  static final String ANONYMOUS = "With anon=True, it sends unsigned requests.";
  static final String BY_S3FS_PYTHON =
      "It contains s3fs for Python. Credentials in storage_options come first. With"
          + " anon=True, it sends unsigned requests.";
  static final String ECR_CREDENTIAL_HELPER = "It keeps passwords in ~/.ecr, by access key ID.";

  private ProgramNotes() {}
}
