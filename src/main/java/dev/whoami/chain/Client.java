package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.client.AwsCliV2;
import dev.whoami.client.Boto3;
import dev.whoami.client.Clients;
import dev.whoami.client.CommonRuntime;
import dev.whoami.client.Cpp;
import dev.whoami.client.DotNet;
import dev.whoami.client.FluentBitClient;
import dev.whoami.client.GoV1;
import dev.whoami.client.GoV2;
import dev.whoami.client.JavaScriptV2;
import dev.whoami.client.JavaScriptV3;
import dev.whoami.client.JavaV1;
import dev.whoami.client.JavaV2;
import dev.whoami.client.KnownClient;
import dev.whoami.client.Kotlin;
import dev.whoami.client.MinioGoClient;
import dev.whoami.client.ObjectStoreClient;
import dev.whoami.client.OpenDalClient;
import dev.whoami.client.OtherClients;
import dev.whoami.client.PhpV3;
import dev.whoami.client.RubyV3;
import dev.whoami.client.Rust;
import dev.whoami.client.S3fsClient;
import dev.whoami.client.Swift;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.probe.Observations;
import dev.whoami.world.work.CrashBarrier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every client library whose chain is known, and programs that are like one of them. Such a program
 * is one line here: it is walked where somebody asks for it by name, and {@link ProgramNotes} say
 * what its settings change.
 */
public enum Client {
  AWS_SDK_JAVA_V2(JavaV2.CLIENT, new SdkJavaV2()),
  AWS_SDK_JAVA_V1(JavaV1.CLIENT, new SdkJavaV1()),
  AWS_CLI_V2(AwsCliV2.CLIENT, Botocore.inCliV2()),
  BOTO3(Boto3.CLIENT, Botocore.inBoto3()),
  AWS_SDK_GO_V2(GoV2.CLIENT, new SdkGoV2()),
  AWS_SDK_GO_V1(GoV1.CLIENT, new SdkGoV1()),
  AWS_SDK_JS_V3(JavaScriptV3.CLIENT, new SdkJsV3()),
  AWS_SDK_JS_V2(JavaScriptV2.CLIENT, new SdkJsV2()),
  AWS_SDK_NET_V4(DotNet.V4, SdkNet.v4()),
  AWS_SDK_NET_V3(DotNet.V3, SdkNet.v3()),
  AWS_SDK_RUST(Rust.CLIENT, new SdkRust()),
  AWS_SDK_CPP(Cpp.CLIENT, new SdkCpp()),
  AWS_CRT(CommonRuntime.CLIENT, new Crt()),
  AWS_SDK_PHP(PhpV3.CLIENT, new SdkPhp()),
  AWS_SDK_RUBY(RubyV3.CLIENT, new SdkRuby()),
  AWS_SDK_KOTLIN(Kotlin.CLIENT, new SdkKotlin()),
  AWS_SDK_SWIFT(Swift.CLIENT, new SdkSwift()),
  HADOOP_S3A(OtherClients.HADOOP_S3A, new HadoopS3a()),
  HADOOP_S3N("hadoop-s3n", "Hadoop S3N", new HadoopS3n()),
  MINIO_GO(MinioGoClient.CLIENT, new MinioGo()),
  AWS_MSK_IAM_AUTH(OtherClients.MSK_IAM_AUTH, new MskIamAuth()),
  FLUENT_BIT(FluentBitClient.CLIENT, new FluentBit()),
  OBJECT_STORE(ObjectStoreClient.CLIENT, new ObjectStore()),
  OPENDAL(OpenDalClient.CLIENT, new OpenDal()),
  SPRING_CLOUD_AWS(OtherClients.SPRING_CLOUD_AWS, new SpringCloudAws()),
  TRINO_S3(OtherClients.TRINO_S3, new TrinoS3()),
  ELASTICSEARCH_S3("elasticsearch-s3", "Elasticsearch S3", new ElasticsearchS3()),
  PGBACKREST(OtherClients.PGBACKREST, new PgBackRest()),
  S3FS(S3fsClient.CLIENT, new S3fs()),
  FLUENT_PLUGIN_S3("fluent-plugin-s3", "fluent-plugin-s3", new FluentPluginS3()),
  ENVOY("envoy", "Envoy", new Envoy()),
  CLICKHOUSE("clickhouse", "ClickHouse", new ClickHouse()),
  NGINX_S3_GATEWAY(OtherClients.NGINX_S3_GATEWAY, new NginxS3Gateway()),
  ICEBERG(OtherClients.ICEBERG, new Iceberg()),
  FLINK_S3(OtherClients.FLINK_S3, new FlinkS3()),
  DRUID(OtherClients.DRUID, new Druid()),
  CONFLUENT_S3(OtherClients.CONFLUENT_S3, new ConfluentS3()),
  RCLONE(OtherClients.RCLONE, new Rclone()),
  RESTIC(
      "restic",
      "restic",
      new ChainOfSdk(MINIO_GO, MinioGo.endingInAnError(), "7.3.0", ProgramNotes.RESTIC)),
  ARGO_WORKFLOWS(
      "argo-workflows",
      "Argo Workflows",
      new ChainOfSdk(MINIO_GO, MinioGo.ofIamAlone(), "7.3.0", ProgramNotes.ARGO_WORKFLOWS)),
  GOOFYS(
      "goofys",
      "goofys",
      new ChainOfSdk(AWS_SDK_GO_V1, SdkGoV1.loadingConfig(), "1.17.13", ProgramNotes.GOOFYS)),
  NODE_TERMINATION_HANDLER(
      "node-termination-handler",
      "Node Termination Handler",
      new ChainOfSdk(
          AWS_SDK_GO_V1, SdkGoV1.loadingConfig(), "1.55.4", ProgramNotes.NODE_TERMINATION_HANDLER)),
  TERRAFORM(OtherClients.TERRAFORM, like(AWS_SDK_GO_V2, ProgramNotes.TERRAFORM)),
  PACKER("packer", "Packer", like(AWS_SDK_GO_V2, ProgramNotes.TERRAFORM)),
  PULUMI("pulumi", "Pulumi", like(AWS_SDK_GO_V2, ProgramNotes.TERRAFORM)),
  CROSSPLANE("crossplane", "Crossplane", like(AWS_SDK_GO_V2, ProgramNotes.CROSSPLANE)),
  LOKI("loki", "Loki", like(MINIO_GO, ProgramNotes.LOKI)),
  TEMPO("tempo", "Tempo", like(MINIO_GO, ProgramNotes.GRAFANA_STORE)),
  MIMIR("mimir", "Mimir", like(MINIO_GO, ProgramNotes.GRAFANA_STORE)),
  THANOS("thanos", "Thanos", like(MINIO_GO, ProgramNotes.THANOS)),
  POLARS(OtherClients.POLARS, like(OBJECT_STORE, ProgramNotes.POLARS)),
  DELTA_RS("delta-rs", "delta-rs", like(OBJECT_STORE, ProgramNotes.STORAGE_OPTIONS)),
  DUCKDB("duckdb", "DuckDB", like(AWS_SDK_CPP, ProgramNotes.DUCKDB)),
  VECTOR("vector", "Vector", like(AWS_SDK_RUST, ProgramNotes.VECTOR)),
  GRAFANA("grafana", "Grafana", like(AWS_SDK_GO_V2, ProgramNotes.GRAFANA)),
  TELEGRAF("telegraf", "Telegraf", like(AWS_SDK_GO_V2, ProgramNotes.ROLE)),
  OPENTELEMETRY("opentelemetry", "OpenTelemetry Collector", like(AWS_SDK_GO_V2, ProgramNotes.ROLE)),
  PROMETHEUS("prometheus", "Prometheus", like(AWS_SDK_GO_V2, ProgramNotes.PROMETHEUS)),
  YACE("yace", "YACE", like(AWS_SDK_GO_V2, ProgramNotes.YACE)),
  VAULT("vault", "Vault", like(AWS_SDK_GO_V2, ProgramNotes.VAULT)),
  SOPS("sops", "SOPS", like(AWS_SDK_GO_V2, ProgramNotes.SOPS)),
  LITESTREAM("litestream", "Litestream", like(AWS_SDK_GO_V2, ProgramNotes.LITESTREAM)),
  WAL_G("wal-g", "WAL-G", like(AWS_SDK_GO_V1, ProgramNotes.WAL_G)),
  KANIKO("kaniko", "kaniko", like(AWS_SDK_GO_V2, ProgramNotes.KANIKO)),
  DOCKER_REGISTRY(
      "docker-registry", "Docker Registry", like(AWS_SDK_GO_V1, ProgramNotes.DOCKER_REGISTRY)),
  EXTERNAL_DNS("external-dns", "ExternalDNS", like(AWS_SDK_GO_V2, ProgramNotes.EXTERNAL_DNS)),
  EXTERNAL_SECRETS(
      "external-secrets",
      "External Secrets Operator",
      like(AWS_SDK_GO_V2, ProgramNotes.EXTERNAL_SECRETS)),
  CERT_MANAGER("cert-manager", "cert-manager", like(AWS_SDK_GO_V2, ProgramNotes.CERT_MANAGER)),
  AWS_LOAD_BALANCER_CONTROLLER(
      "aws-load-balancer-controller",
      "AWS Load Balancer Controller",
      like(AWS_SDK_GO_V2, ProgramNotes.AWS_LOAD_BALANCER_CONTROLLER)),
  CLUSTER_AUTOSCALER(
      "cluster-autoscaler",
      "Cluster Autoscaler",
      like(AWS_SDK_GO_V2, ProgramNotes.CLUSTER_AUTOSCALER)),
  KARPENTER("karpenter", "Karpenter", like(AWS_SDK_GO_V2, ProgramNotes.KARPENTER)),
  KEDA("keda", "KEDA", like(AWS_SDK_GO_V2, ProgramNotes.KEDA)),
  EBS_CSI_DRIVER("ebs-csi-driver", "EBS CSI driver", like(AWS_SDK_GO_V2, ProgramNotes.CSI_DRIVER)),
  EFS_CSI_DRIVER("efs-csi-driver", "EFS CSI driver", like(AWS_SDK_GO_V2, ProgramNotes.CSI_DRIVER)),
  VELERO("velero", "Velero", like(AWS_SDK_GO_V2, ProgramNotes.VELERO)),
  ARGOCD("argocd", "Argo CD", like(AWS_SDK_GO_V2, ProgramNotes.ARGOCD)),
  FLUX("flux", "Flux", like(AWS_SDK_GO_V2, ProgramNotes.FLUX)),
  AIRFLOW("airflow", "Airflow", like(BOTO3, ProgramNotes.AIRFLOW)),
  LANCEDB(OtherClients.LANCEDB, like(AWS_SDK_RUST, ProgramNotes.STORAGE_OPTIONS)),
  MOUNTPOINT_S3("mountpoint-s3", "Mountpoint for S3", like(AWS_CRT, ProgramNotes.MOUNTPOINT_S3)),
  PYARROW("pyarrow", "PyArrow", like(AWS_SDK_CPP, ProgramNotes.PYARROW)),
  CLOUDWATCH_AGENT(
      "cloudwatch-agent", "CloudWatch agent", like(AWS_SDK_GO_V1, ProgramNotes.CLOUDWATCH_AGENT)),
  LOGSTASH("logstash", "Logstash", like(AWS_SDK_RUBY, ProgramNotes.LOGSTASH)),
  S3FS_PYTHON("s3fs-python", "s3fs for Python", like(BOTO3, ProgramNotes.ANONYMOUS)),
  PANDAS("pandas", "pandas", like(BOTO3, ProgramNotes.BY_S3FS_PYTHON)),
  DASK("dask", "Dask", like(BOTO3, ProgramNotes.BY_S3FS_PYTHON)),
  ECR_CREDENTIAL_HELPER(
      "ecr-credential-helper",
      "ECR credential helper",
      like(AWS_SDK_GO_V2, ProgramNotes.ECR_CREDENTIAL_HELPER));

  private final String id;
  private final String title;
  private final String shortTitle;
  private final ChainModel model;

  Client(String id, String title, ChainModel model) {
    this(id, title, title, model);
  }

  /** One of which more is known than its chain. */
  Client(KnownClient known, ChainModel model) {
    this(known.id(), known.title(), known.shortTitle(), model);
  }

  Client(String id, String title, String shortTitle, ChainModel model) {
    this.id = id;
    this.title = title;
    this.shortTitle = shortTitle;
    this.model = model;
  }

  /** A program that has the chain of an SDK; the note says what its settings change. */
  private static ChainModel like(Client sdk, String note) {
    return new ChainOfSdk(sdk, note);
  }

  /** The name on the command line and in the JSON. */
  public String id() {
    return id;
  }

  /** Of a program, with the SDK that it has in it, whose version is walked. */
  public String title() {
    return title + sdk().map(it -> ", by " + it.title).orElse("");
  }

  /** The same in a column: the SDK of a program by its language. */
  public String titleInTable() {
    return title + sdk().map(it -> ", by " + it.shortTitle).orElse("");
  }

  /** Within a sentence: an SDK has an article; what has a name of its own, as boto3, has none. */
  public String inSentence() {
    return hasArticle() ? "the " + title() : title();
  }

  /** The same at its beginning. */
  public String atSentenceStart() {
    return hasArticle() ? "The " + title() : title();
  }

  private boolean hasArticle() {
    return !isProgram() && title.startsWith("AWS ");
  }

  /** As it is called among others: an SDK by its language. */
  public String shortTitle() {
    return sdk().isPresent() ? title() : shortTitle;
  }

  /** The SDK whose chain a program has; empty where the client has one of its own. */
  public Optional<Client> sdk() {
    return model.sdk();
  }

  /** What the settings of a program change, in sentences; empty where there is nothing to say. */
  public String note() {
    return model.note();
  }

  ChainModel model() {
    return model;
  }

  /** Of the newest version, for a program that uses it. */
  Chain newestChain() {
    return model.chain(newest());
  }

  public static Optional<Client> named(String id) {
    for (Client each : values()) {
      if (each.id.equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The SDK whose chain a program in this language is taken to have. */
  public static Optional<Client> usualIn(ProcessLanguage language) {
    return Clients.all().stream()
        .filter(it -> it.usualIn().filter(language::equals).isPresent())
        .findFirst()
        .flatMap(it -> named(it.id()));
  }

  /** The names of all clients, for a message. */
  public static String ids() {
    return Arrays.stream(values()).map(Client::id).collect(Collectors.joining(", "));
  }

  /** How it calls the session of a web identity if nobody gives it a name. */
  SessionNaming sessionNaming() {
    return model.sessionNaming();
  }

  /** How long it stays with the provider that answered first. */
  public ProviderChoice choice() {
    return model.choice();
  }

  /** Whether it is a program, which is walked only where it was found or is asked for. */
  public boolean isProgram() {
    return model.isOfProgram();
  }

  boolean asksDisabledInstance(Version version) {
    return model.asksDisabledInstance(version);
  }

  /** The newest version whose chain is known. */
  public Version newest() {
    return Version.of(model.newest());
  }

  /** Whether it comes with an installation, whose settings and jars decide what it does. */
  public boolean isOfHadoop() {
    return this == HADOOP_S3A || this == HADOOP_S3N;
  }

  /** The versions that stand for all: the newest of each line that differs from the others. */
  List<Version> lines() {
    return model.lines().stream().map(Version::of).collect(Collectors.toList());
  }

  /** What the newest known version would do here. */
  public Walk walk(Observations seen) {
    return walk(newest(), seen);
  }

  /** What this version would do here. */
  Walk walk(Version version, Observations seen) {
    return walk(version, seen, its -> model.chain(version, its));
  }

  /** A bug in a model costs this walk, and no other one. */
  Walk walk(Version version, Observations seen, Function<Observations, Chain> chain) {
    return CrashBarrier.run(
        "walk of " + title + " " + version,
        () -> Walk.of(this, version, chain.apply(seen), seen),
        crash -> Walk.crashed(this, version, crash));
  }
}
