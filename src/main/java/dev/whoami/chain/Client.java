package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.Observations;
import dev.whoami.world.CrashBarrier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every client library whose chain is known, and programs that are like one of them. Such a program
 * is one line here: it is walked where somebody asks for it by name.
 */
public enum Client {
  AWS_SDK_JAVA_V2("aws-sdk-java-v2", new SdkJavaV2(), "Java 2.x"),
  AWS_SDK_JAVA_V1("aws-sdk-java-v1", new SdkJavaV1(), "Java 1.x"),
  AWS_CLI_V2("aws-cli-v2", "AWS CLI 2", Botocore.inCliV2()),
  BOTO3("boto3", "boto3", Botocore.inBoto3()),
  AWS_SDK_GO_V2("aws-sdk-go-v2", new SdkGoV2(), "Go v2"),
  AWS_SDK_GO_V1("aws-sdk-go-v1", new SdkGoV1(), "Go v1"),
  AWS_SDK_JS_V3("aws-sdk-js-v3", new SdkJsV3(), "JavaScript v3"),
  AWS_SDK_JS_V2("aws-sdk-js-v2", new SdkJsV2(), "JavaScript v2"),
  AWS_SDK_NET_V4("aws-sdk-net-v4", SdkNet.v4(), ".NET v4"),
  AWS_SDK_NET_V3("aws-sdk-net-v3", SdkNet.v3(), ".NET v3"),
  AWS_SDK_RUST("aws-sdk-rust", new SdkRust(), "Rust"),
  AWS_SDK_CPP("aws-sdk-cpp", new SdkCpp(), "C++"),
  AWS_CRT("aws-crt", "AWS Common Runtime", new Crt()),
  AWS_SDK_PHP("aws-sdk-php", new SdkPhp(), "PHP v3"),
  AWS_SDK_RUBY("aws-sdk-ruby", new SdkRuby(), "Ruby v3"),
  AWS_SDK_KOTLIN("aws-sdk-kotlin", new SdkKotlin(), "Kotlin"),
  AWS_SDK_SWIFT("aws-sdk-swift", new SdkSwift(), "Swift"),
  HADOOP_S3A("hadoop-s3a", "Hadoop S3A", new HadoopS3a()),
  HADOOP_S3N("hadoop-s3n", "Hadoop S3N", new HadoopS3n()),
  TERRAFORM(
      "terraform",
      "Terraform",
      like(AWS_SDK_GO_V2, "A profile that the provider names wins over keys in the environment.")),
  RCLONE(
      "rclone",
      "rclone",
      like(
          AWS_SDK_GO_V2,
          "This holds with env_auth = true. Without it rclone sends unsigned requests."));

  private final String id;
  private final String title;
  private final String shortTitle;
  private final ChainModel model;

  Client(String id, String title, ChainModel model) {
    this(id, title, title, model);
  }

  /** An AWS SDK, by its language. */
  Client(String id, ChainModel model, String language) {
    this(id, "AWS SDK for " + language, language, model);
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

  public static Optional<Client> named(String id) {
    for (Client each : values()) {
      if (each.id.equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The names of all clients, for a message. */
  public static String ids() {
    return Arrays.stream(values()).map(Client::id).collect(Collectors.joining(", "));
  }

  /** How it calls the session of a web identity if nobody gives it a name. */
  public SessionNaming sessionNaming() {
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
  public Walk walk(Version version, Observations seen) {
    return walk(model, version, seen);
  }

  /** A bug in a model costs this walk, and no other one. */
  Walk walk(ChainModel some, Version version, Observations seen) {
    return CrashBarrier.run(
        "walk of " + title + " " + version,
        () -> Walk.of(this, version, some.chain(version, seen), seen),
        crash -> Walk.crashed(this, version, crash));
  }
}
