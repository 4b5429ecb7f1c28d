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
  AWS_SDK_JAVA_V2("aws-sdk-java-v2", "AWS SDK for Java 2.x", new SdkJavaV2()),
  AWS_SDK_JAVA_V1("aws-sdk-java-v1", "AWS SDK for Java 1.x", new SdkJavaV1()),
  AWS_CLI_V2("aws-cli-v2", "AWS CLI 2", Botocore.inCliV2()),
  BOTO3("boto3", "boto3", Botocore.inBoto3()),
  AWS_SDK_GO_V2("aws-sdk-go-v2", "AWS SDK for Go v2", new SdkGoV2()),
  AWS_SDK_GO_V1("aws-sdk-go-v1", "AWS SDK for Go v1", new SdkGoV1()),
  AWS_SDK_JS_V3("aws-sdk-js-v3", "AWS SDK for JavaScript v3", new SdkJsV3()),
  AWS_SDK_JS_V2("aws-sdk-js-v2", "AWS SDK for JavaScript v2", new SdkJsV2()),
  AWS_SDK_NET_V4("aws-sdk-net-v4", "AWS SDK for .NET v4", SdkNet.v4()),
  AWS_SDK_NET_V3("aws-sdk-net-v3", "AWS SDK for .NET v3", SdkNet.v3()),
  AWS_SDK_RUST("aws-sdk-rust", "AWS SDK for Rust", new SdkRust()),
  AWS_SDK_CPP("aws-sdk-cpp", "AWS SDK for C++", new SdkCpp()),
  AWS_CRT("aws-crt", "AWS Common Runtime", new Crt()),
  AWS_SDK_PHP("aws-sdk-php", "AWS SDK for PHP v3", new SdkPhp()),
  AWS_SDK_RUBY("aws-sdk-ruby", "AWS SDK for Ruby v3", new SdkRuby()),
  AWS_SDK_KOTLIN("aws-sdk-kotlin", "AWS SDK for Kotlin", new SdkKotlin()),
  AWS_SDK_SWIFT("aws-sdk-swift", "AWS SDK for Swift", new SdkSwift()),
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
  private final ChainModel model;

  Client(String id, String title, ChainModel model) {
    this.id = id;
    this.title = title;
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

  /** Whether it keeps the provider that answered first for the life of the process. */
  public boolean keepsItsChoice() {
    return model.keepsItsChoice();
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
