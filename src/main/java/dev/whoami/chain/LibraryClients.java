package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.place.library.Library;
import dev.whoami.place.library.LibraryKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which clients, at which versions, the libraries are that were found. */
public final class LibraryClients {
  /** Of several parts of one SDK, those that say its version best; all have the same, usually. */
  private static final List<String> TELLING =
      Arrays.asList(
          "sdk-core",
          "auth",
          "bundle",
          "aws-java-sdk-core",
          "aws-java-sdk-bundle",
          "boto3",
          "awscli");

  private static final Set<String> WITH_STS =
      new HashSet<>(
          Arrays.asList(
              "sts", "bundle", "aws-java-sdk-sts", "aws-java-sdk-bundle", "aws-java-sdk"));

  private static final List<String> HTTP_CLIENTS =
      Arrays.asList("apache-client", "url-connection-client");

  private LibraryClients() {}

  /** The clients of the programs here, each version once, in the order in which they were found. */
  public static List<ClientVersion> of(FoundLibraries libraries) {
    List<ClientVersion> clients = new ArrayList<>();
    for (Library each : libraries.all()) {
      if (isTelling(each) || libraries.all().stream().noneMatch(it -> tellsFor(it, each))) {
        versionOf(each)
            .map(it -> it.with(defectOf(each, libraries)).with(settingsOf(each, libraries)))
            .filter(it -> !clients.contains(it))
            .ifPresent(clients::add);
      }
    }
    return clients;
  }

  private static boolean isTelling(Library library) {
    return TELLING.contains(library.name());
  }

  /** Whether the one is a part of the same client that says the version better than the other. */
  private static boolean tellsFor(Library better, Library other) {
    return isTelling(better)
        && clientOf(better).equals(clientOf(other))
        && better.process().equals(other.process());
  }

  /** The library by which a client is known to be here. */
  public static Optional<Library> libraryOf(ClientVersion client, FoundLibraries libraries) {
    return libraries.all().stream()
        .filter(
            it ->
                versionOf(it)
                    .filter(that -> that.isOf(client.client(), client.version()))
                    .isPresent())
        .findFirst();
  }

  /** With the AWS SDK that is beside it, whose providers it uses. */
  private static ProgramSettings settingsOf(Library program, FoundLibraries libraries) {
    return sdkBeside(program, libraries)
        .flatMap(Library::version)
        .map(ProgramSettings.none()::withSdk)
        .orElse(ProgramSettings.none());
  }

  private static Optional<Library> sdkBeside(Library program, FoundLibraries libraries) {
    switch (program.kind()) {
      case AWS_MSK_IAM_AUTH:
      case SPRING_CLOUD_AWS:
        return besides(program, LibraryKind.AWS_SDK_JAVA_V2, libraries);
      case DRUID:
        return besides(program, sdkOfDruid(program), libraries);
      default:
        return Optional.empty();
    }
  }

  private static LibraryKind sdkOfDruid(Library druid) {
    return druid.version().filter(Druid::hasSdkV1).isPresent()
        ? LibraryKind.AWS_SDK_JAVA_V1
        : LibraryKind.AWS_SDK_JAVA_V2;
  }

  private static Optional<Library> besides(
      Library program, LibraryKind sdk, FoundLibraries libraries) {
    return libraries.of(sdk).stream()
        .filter(it -> it.process().equals(program.process()))
        .findFirst();
  }

  private static StsDefect defectOf(Library library, FoundLibraries libraries) {
    boolean isOfSpring = library.kind() == LibraryKind.SPRING_CLOUD_AWS;
    return isOfSpring
        ? sdkBeside(library, libraries).map(it -> defect(it, libraries)).orElse(StsDefect.NONE)
        : defect(library, libraries);
  }

  /** Of a JVM whose jars were all seen. */
  private static StsDefect defect(Library sdk, FoundLibraries libraries) {
    boolean isV2 = sdk.kind() == LibraryKind.AWS_SDK_JAVA_V2;
    if (!libraries.unseen().isEmpty() || (!isV2 && sdk.kind() != LibraryKind.AWS_SDK_JAVA_V1)) {
      return StsDefect.NONE;
    }
    Set<String> parts =
        libraries.of(sdk.kind()).stream()
            .filter(it -> it.process().equals(sdk.process()))
            .map(Library::name)
            .collect(Collectors.toSet());
    if (Collections.disjoint(parts, WITH_STS)) {
      return StsDefect.MODULE_MISSING;
    }
    boolean isUndecided = sdk.version().filter(it -> it.isBefore("2.22.0")).isPresent();
    return isV2 && isUndecided && parts.containsAll(HTTP_CLIENTS)
        ? StsDefect.TWO_HTTP_CLIENTS
        : StsDefect.NONE;
  }

  /** The client that a library is; empty for Hadoop's programs, which are searched for as such. */
  public static Optional<Client> clientOf(Library library) {
    switch (library.kind()) {
      case AWS_SDK_JAVA_V2:
        return Optional.of(Client.AWS_SDK_JAVA_V2);
      case AWS_SDK_JAVA_V1:
        return Optional.of(Client.AWS_SDK_JAVA_V1);
      case AWS_SDK_KOTLIN:
        return Optional.of(Client.AWS_SDK_KOTLIN);
      case BOTO3:
      case BOTOCORE:
      case AWS_CLI_V1:
        return Optional.of(Client.BOTO3);
      case AWS_CLI_V2:
        return Optional.of(Client.AWS_CLI_V2);
      case AWS_SDK_JS_V3:
        return Optional.of(Client.AWS_SDK_JS_V3);
      case AWS_SDK_JS_V2:
        return Optional.of(Client.AWS_SDK_JS_V2);
      case AWS_SDK_RUBY:
        return Optional.of(Client.AWS_SDK_RUBY);
      case AWS_SDK_PHP:
        return Optional.of(Client.AWS_SDK_PHP);
      case AWS_SDK_GO_V2:
        return Optional.of(Client.AWS_SDK_GO_V2);
      case AWS_SDK_GO_V1:
        return Optional.of(Client.AWS_SDK_GO_V1);
      case AWS_SDK_RUST:
        return Optional.of(Client.AWS_SDK_RUST);
      case AWS_SDK_CPP:
        return Optional.of(Client.AWS_SDK_CPP);
      case AWS_SDK_NET:
        return Optional.of(
            library.version().filter(it -> it.isBefore("4")).isPresent()
                ? Client.AWS_SDK_NET_V3
                : Client.AWS_SDK_NET_V4);
      case AWS_CRT:
        return Optional.of(Client.AWS_CRT);
      case AWS_MSK_IAM_AUTH:
        return Optional.of(Client.AWS_MSK_IAM_AUTH);
      case SPRING_CLOUD_AWS:
        return Optional.of(Client.SPRING_CLOUD_AWS);
      case TRINO_S3:
        return Optional.of(Client.TRINO_S3);
      case ICEBERG:
        return Optional.of(Client.ICEBERG);
      case FLINK_S3:
        return Optional.of(Client.FLINK_S3);
      case DRUID:
        return Optional.of(Client.DRUID);
      case CONFLUENT_S3:
        return Optional.of(Client.CONFLUENT_S3);
      case MINIO_GO:
        return Optional.of(Client.MINIO_GO);
      case OBJECT_STORE:
        return Optional.of(Client.OBJECT_STORE);
      case OPENDAL:
        return Optional.of(Client.OPENDAL);
      case POLARS:
        return Optional.of(Client.POLARS);
      case LANCEDB:
        return Optional.of(Client.LANCEDB);
      case RCLONE:
        return Optional.of(Client.RCLONE);
      case TERRAFORM:
        return Optional.of(Client.TERRAFORM);
      default:
        return Optional.empty();
    }
  }

  private static Optional<ClientVersion> versionOf(Library library) {
    Optional<Client> client = clientOf(library);
    switch (library.kind()) {
      case BOTOCORE:
        return client.map(it -> version(it, library.version().map(LibraryClients::ofBoto3)));
      case AWS_CLI_V1:
      case AWS_CRT:
      case POLARS:
      case LANCEDB:
        // Their numbers are of another line than those of the chain.
        return client.map(ClientVersion::newest);
      case SPRING_CLOUD_AWS:
        // Before 3 it was another program.
        return library.version().filter(it -> it.isBefore("3")).isPresent()
            ? Optional.empty()
            : client.map(it -> version(it, library.version()));
      case TRINO_S3:
      case ICEBERG:
      case FLINK_S3:
      case CONFLUENT_S3:
      case RCLONE:
      case TERRAFORM:
        // What decides is the SDK in them, which is found, too.
        return Optional.empty();
      default:
        return client.map(it -> version(it, library.version()));
    }
  }

  private static ClientVersion version(Client client, Optional<Version> told) {
    return told.map(it -> ClientVersion.of(client, it)).orElse(ClientVersion.newest(client));
  }

  /** Until 1.32 botocore was three minor versions ahead of the boto3 that goes with it. */
  private static Version ofBoto3(Version botocore) {
    String[] numbers = botocore.toString().split("\\.", -1);
    boolean isAhead = botocore.isBefore("1.33") && !botocore.isBefore("1.13") && numbers.length > 2;
    return isAhead
        ? Version.of(numbers[0] + "." + (Integer.parseInt(numbers[1]) - 3) + "." + numbers[2])
        : botocore;
  }
}
