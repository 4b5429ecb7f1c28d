package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.client.JavaV1;
import dev.whoami.client.JavaV2;
import dev.whoami.client.KnownClient;
import dev.whoami.client.LibraryVersions;
import dev.whoami.client.OtherClients;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.place.library.Library;
import dev.whoami.probe.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Maps the libraries that were found to clients and their versions. */
public final class LibraryClients {
  /**
   * The modules of an SDK that show its version best; usually all modules have the same version.
   */
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

  /** The same clients, with the walk of each over the observations. */
  public static List<FoundClient> walked(FoundLibraries libraries, Observations seen) {
    List<FoundClient> walked = new ArrayList<>();
    of(libraries).forEach(it -> walked.add(new FoundClient(it, seen)));
    return Collections.unmodifiableList(walked);
  }

  private static boolean isTelling(Library library) {
    return TELLING.contains(library.name());
  }

  /**
   * Whether the first is a module of the same client that shows the version better than the second.
   */
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

  /** The settings with the AWS SDK whose providers the program uses. */
  private static ProgramSettings settingsOf(Library program, FoundLibraries libraries) {
    return sdkBeside(program, libraries)
        .flatMap(Library::version)
        .map(ProgramSettings.none()::withSdk)
        .orElse(ProgramSettings.none());
  }

  private static Optional<Library> sdkBeside(Library program, FoundLibraries libraries) {
    KnownClient known = program.kind();
    if (known == OtherClients.DRUID) {
      return besides(program, sdkOfDruid(program), libraries);
    }
    return known == OtherClients.MSK_IAM_AUTH || known == OtherClients.SPRING_CLOUD_AWS
        ? besides(program, JavaV2.CLIENT, libraries)
        : Optional.empty();
  }

  private static KnownClient sdkOfDruid(Library druid) {
    return druid.version().filter(Druid::hasSdkV1).isPresent() ? JavaV1.CLIENT : JavaV2.CLIENT;
  }

  private static Optional<Library> besides(
      Library program, KnownClient sdk, FoundLibraries libraries) {
    return libraries.of(sdk).stream()
        .filter(it -> it.process().equals(program.process()))
        .findFirst();
  }

  private static StsDefect defectOf(Library library, FoundLibraries libraries) {
    boolean isOfSpring = library.kind() == OtherClients.SPRING_CLOUD_AWS;
    return isOfSpring
        ? sdkBeside(library, libraries).map(it -> defect(it, libraries)).orElse(StsDefect.NONE)
        : defect(library, libraries);
  }

  /** The defect of a JVM, if all its jars were read. */
  private static StsDefect defect(Library sdk, FoundLibraries libraries) {
    boolean isV2 = sdk.kind() == JavaV2.CLIENT;
    if (!libraries.unseen().isEmpty() || (!isV2 && sdk.kind() != JavaV1.CLIENT)) {
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
    return Client.named(library.kind().walkedAs(library.version()).id());
  }

  private static Optional<ClientVersion> versionOf(Library library) {
    KnownClient known = library.kind();
    if (!known.hasChain(library.version())) {
      return Optional.empty();
    }
    Optional<Client> client = clientOf(library);
    LibraryVersions versions = known.libraryVersions();
    if (versions == LibraryVersions.DECIDED_BY_SDK) {
      return Optional.empty();
    }
    return versions == LibraryVersions.OF_ANOTHER_LINE
        ? client.map(ClientVersion::newest)
        : client.map(it -> version(it, library.version().map(known::chainVersion)));
  }

  private static ClientVersion version(Client client, Optional<Version> told) {
    return told.map(it -> ClientVersion.of(client, it)).orElse(ClientVersion.newest(client));
  }
}
