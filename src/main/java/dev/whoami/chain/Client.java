package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.client.AwsCliV2;
import dev.whoami.client.Boto3;
import dev.whoami.client.Clients;
import dev.whoami.client.CommonRuntime;
import dev.whoami.client.Cpp;
import dev.whoami.client.DotNet;
import dev.whoami.client.GoV1;
import dev.whoami.client.GoV2;
import dev.whoami.client.JavaScriptV2;
import dev.whoami.client.JavaScriptV3;
import dev.whoami.client.JavaV1;
import dev.whoami.client.JavaV2;
import dev.whoami.client.KnownClient;
import dev.whoami.client.Kotlin;
import dev.whoami.client.PhpV3;
import dev.whoami.client.RubyV3;
import dev.whoami.client.Rust;
import dev.whoami.client.Swift;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.probe.Observations;
import dev.whoami.world.work.CrashBarrier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every client library whose chain is known, and programs that use the chain of one of them. Such a
 * program is one line here, and is walked only if the user names it. {@link ProgramNotes} say what
 * its settings change.
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
  HADOOP_S3A,
  HADOOP_S3N("Hadoop S3N"),
  MINIO_GO,
  AWS_MSK_IAM_AUTH,
  FLUENT_BIT,
  OBJECT_STORE,
  OPENDAL,
  SPRING_CLOUD_AWS,
  TRINO_S3,
  ELASTICSEARCH_S3("Elasticsearch S3"),
  PGBACKREST,
  S3FS,
  FLUENT_PLUGIN_S3("fluent-plugin-s3"),
  ENVOY,
  CLICKHOUSE("ClickHouse"),
  NGINX_S3_GATEWAY,
  ICEBERG,
  FLINK_S3,
  DRUID,
  CONFLUENT_S3,
  RCLONE,
  RESTIC("restic", MINIO_GO, ProgramNotes.RESTIC),
  ARGO_WORKFLOWS("Argo Workflows", MINIO_GO, ProgramNotes.ARGO_WORKFLOWS),
  GOOFYS("goofys", AWS_SDK_GO_V1, ProgramNotes.GOOFYS),
  NODE_TERMINATION_HANDLER(
      "Node Termination Handler", AWS_SDK_GO_V1, ProgramNotes.NODE_TERMINATION_HANDLER),
  TERRAFORM(AWS_SDK_GO_V2, ProgramNotes.TERRAFORM),
  PACKER("Packer", AWS_SDK_GO_V2, ProgramNotes.TERRAFORM),
  PULUMI("Pulumi", AWS_SDK_GO_V2, ProgramNotes.TERRAFORM),
  CROSSPLANE("Crossplane", AWS_SDK_GO_V2, ProgramNotes.CROSSPLANE),
  LOKI("Loki", MINIO_GO, ProgramNotes.LOKI),
  TEMPO("Tempo", MINIO_GO, ProgramNotes.GRAFANA_STORE),
  MIMIR("Mimir", MINIO_GO, ProgramNotes.GRAFANA_STORE),
  THANOS("Thanos", MINIO_GO, ProgramNotes.THANOS),
  POLARS(OBJECT_STORE, ProgramNotes.POLARS),
  DELTA_RS("delta-rs", OBJECT_STORE, ProgramNotes.STORAGE_OPTIONS),
  DUCKDB("DuckDB", AWS_SDK_CPP, ProgramNotes.DUCKDB),
  VECTOR("Vector", AWS_SDK_RUST, ProgramNotes.VECTOR),
  GRAFANA("Grafana", AWS_SDK_GO_V2, ProgramNotes.GRAFANA),
  TELEGRAF("Telegraf", AWS_SDK_GO_V2, ProgramNotes.ROLE),
  OPENTELEMETRY("OpenTelemetry Collector", AWS_SDK_GO_V2, ProgramNotes.ROLE),
  PROMETHEUS("Prometheus", AWS_SDK_GO_V2, ProgramNotes.PROMETHEUS),
  YACE("YACE", AWS_SDK_GO_V2, ProgramNotes.YACE),
  VAULT("Vault", AWS_SDK_GO_V2, ProgramNotes.VAULT),
  SOPS("SOPS", AWS_SDK_GO_V2, ProgramNotes.SOPS),
  LITESTREAM("Litestream", AWS_SDK_GO_V2, ProgramNotes.LITESTREAM),
  WAL_G("WAL-G", AWS_SDK_GO_V1, ProgramNotes.WAL_G),
  KANIKO("kaniko", AWS_SDK_GO_V2, ProgramNotes.KANIKO),
  DOCKER_REGISTRY("Docker Registry", AWS_SDK_GO_V1, ProgramNotes.DOCKER_REGISTRY),
  EXTERNAL_DNS("ExternalDNS", AWS_SDK_GO_V2, ProgramNotes.EXTERNAL_DNS),
  EXTERNAL_SECRETS("External Secrets Operator", AWS_SDK_GO_V2, ProgramNotes.EXTERNAL_SECRETS),
  CERT_MANAGER("cert-manager", AWS_SDK_GO_V2, ProgramNotes.CERT_MANAGER),
  AWS_LOAD_BALANCER_CONTROLLER(
      "AWS Load Balancer Controller", AWS_SDK_GO_V2, ProgramNotes.AWS_LOAD_BALANCER_CONTROLLER),
  CLUSTER_AUTOSCALER("Cluster Autoscaler", AWS_SDK_GO_V2, ProgramNotes.CLUSTER_AUTOSCALER),
  KARPENTER("Karpenter", AWS_SDK_GO_V2, ProgramNotes.KARPENTER),
  KEDA("KEDA", AWS_SDK_GO_V2, ProgramNotes.KEDA),
  EBS_CSI_DRIVER("EBS CSI driver", AWS_SDK_GO_V2, ProgramNotes.CSI_DRIVER),
  EFS_CSI_DRIVER("EFS CSI driver", AWS_SDK_GO_V2, ProgramNotes.CSI_DRIVER),
  VELERO("Velero", AWS_SDK_GO_V2, ProgramNotes.VELERO),
  ARGOCD("Argo CD", AWS_SDK_GO_V2, ProgramNotes.ARGOCD),
  FLUX("Flux", AWS_SDK_GO_V2, ProgramNotes.FLUX),
  AIRFLOW("Airflow", BOTO3, ProgramNotes.AIRFLOW),
  LANCEDB(AWS_SDK_RUST, ProgramNotes.STORAGE_OPTIONS),
  MOUNTPOINT_S3("Mountpoint for S3", AWS_CRT, ProgramNotes.MOUNTPOINT_S3),
  PYARROW("PyArrow", AWS_SDK_CPP, ProgramNotes.PYARROW),
  CLOUDWATCH_AGENT("CloudWatch agent", AWS_SDK_GO_V1, ProgramNotes.CLOUDWATCH_AGENT),
  LOGSTASH("Logstash", AWS_SDK_RUBY, ProgramNotes.LOGSTASH),
  S3FS_PYTHON("s3fs for Python", BOTO3, ProgramNotes.ANONYMOUS),
  PANDAS("pandas", BOTO3, ProgramNotes.BY_S3FS_PYTHON),
  DASK("Dask", BOTO3, ProgramNotes.BY_S3FS_PYTHON),
  ECR_CREDENTIAL_HELPER("ECR credential helper", AWS_SDK_GO_V2, ProgramNotes.ECR_CREDENTIAL_HELPER);

  private final String id;
  private final @Nullable KnownClient known;
  private final @Nullable String title;
  private final @Nullable ChainModel model;
  private final @Nullable Client sdk;
  private final String note;

  /** An SDK. */
  Client(KnownClient known, ChainModel model) {
    this(known, null, model, null, "");
  }

  /** A client with its own chain, and with more facts in {@link dev.whoami.client.Clients}. */
  Client() {
    this(null, null, null, null, "");
  }

  /** A client with its own chain. */
  Client(String title) {
    this(null, title, null, null, "");
  }

  /** A program that has the chain of an SDK; the note says what its settings change. */
  Client(Client sdk, String note) {
    this(null, null, null, sdk, note);
  }

  Client(String title, Client sdk, String note) {
    this(null, title, null, sdk, note);
  }

  Client(
      @Nullable KnownClient known,
      @Nullable String title,
      @Nullable ChainModel model,
      @Nullable Client sdk,
      String note) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.known = known;
    this.title = title;
    this.model = model;
    this.sdk = sdk;
    this.note = note;
  }

  /** The name on the command line and in the JSON. */
  public String id() {
    return id;
  }

  /** The title; a program's includes the SDK inside it, whose version decides the walk. */
  public String title() {
    return ownTitle() + sdk().map(it -> ", by " + it.ownTitle()).orElse("");
  }

  /** The title in a column. The SDK of a program has the name of its language. */
  public String titleInTable() {
    return ownTitle() + sdk().map(it -> ", by " + it.ownShortTitle()).orElse("");
  }

  private String ownTitle() {
    return title == null ? known().title() : title;
  }

  private String ownShortTitle() {
    return title == null ? known().shortTitle() : title;
  }

  /**
   * The entry of a program. It is looked up only when it is needed, because most runs need none.
   */
  private KnownClient known() {
    return known == null ? Clients.named(id) : known;
  }

  /** The title within a sentence: an SDK needs an article, a name such as boto3 does not. */
  public String inSentence() {
    return hasArticle() ? "the " + title() : title();
  }

  /** The title at the beginning of a sentence. */
  public String atSentenceStart() {
    return hasArticle() ? "The " + title() : title();
  }

  private boolean hasArticle() {
    return !isProgram() && ownTitle().startsWith("AWS ");
  }

  /** The title in a list of clients: an SDK by its language. */
  public String shortTitle() {
    return sdk().isPresent() ? title() : ownShortTitle();
  }

  /** The SDK whose chain a program has; empty if the client has its own chain. */
  public Optional<Client> sdk() {
    return Optional.ofNullable(sdk);
  }

  /** What the settings of a program change, in sentences; empty if they change nothing. */
  public String note() {
    return sdk == null ? model().note() : note;
  }

  ChainModel model() {
    return model == null ? OwnChains.of(this) : model;
  }

  /** The chain of the newest version, for a program that uses it. */
  Chain newestChain() {
    return model().chain(newest());
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

  /** Its session name for a web identity, if nothing sets one. */
  SessionNaming sessionNaming() {
    return model().sessionNaming();
  }

  /** How long it stays with the provider that answered first. */
  public ProviderChoice choice() {
    return model().choice();
  }

  /** Whether it is a program, which is walked only if it was found or requested. */
  public boolean isProgram() {
    return model == null && !isOfHadoop();
  }

  boolean asksDisabledInstance(Version version) {
    return model().asksDisabledInstance(version);
  }

  /** The newest version whose chain is known. */
  public Version newest() {
    return Version.of(model().newest());
  }

  /** Whether the settings and the jars of an installation decide the chain. */
  public boolean isOfHadoop() {
    return this == HADOOP_S3A || this == HADOOP_S3N;
  }

  /** The versions that represent all others: the newest of each release line that differs. */
  List<Version> lines() {
    return model().lines().stream().map(Version::of).collect(Collectors.toList());
  }

  /** The walk of the newest known version. */
  public Walk walk(Observations seen) {
    return walk(newest(), seen);
  }

  /** The walk of this version. */
  Walk walk(Version version, Observations seen) {
    return walk(version, seen, its -> model().chain(version, its));
  }

  /** A bug in a model costs only this walk. */
  Walk walk(Version version, Observations seen, Function<Observations, Chain> chain) {
    return CrashBarrier.run(
        "walk of " + ownTitle() + " " + version,
        () -> Walk.of(this, version, chain.apply(seen), seen),
        crash -> Walk.crashed(this, version, crash));
  }
}
