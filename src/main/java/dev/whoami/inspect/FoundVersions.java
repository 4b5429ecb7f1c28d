package dev.whoami.inspect;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.SpringCloudAws;
import dev.whoami.config.ConfiguredProgram;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sets the version of a configured program to that of its library here. */
final class FoundVersions {
  private final List<FoundClient> found;

  FoundVersions(List<FoundClient> found) {
    this.found = found;
  }

  ConfiguredProgram of(ConfiguredProgram program) {
    if (isSpring2(program.client())) {
      return sdkV1().map(it -> withSdk(program, it)).orElse(program);
    }
    Client client = program.client().client();
    Client library = client.sdk().orElse(client);
    return first(it -> it == client || it == library)
        .map(
            it ->
                it.settings()
                    .sdk()
                    .map(sdk -> withSdk(program, sdk))
                    .orElse(program)
                    .at(it.version()))
        .orElse(program);
  }

  /** Whether its properties are those of version 2, so that the SDK beside it decides. */
  private static boolean isSpring2(ClientVersion program) {
    return program.client() == Client.SPRING_CLOUD_AWS
        && SpringCloudAws.hasSdkV1(program.version());
  }

  private Optional<Version> sdkV1() {
    return first(Client.AWS_SDK_JAVA_V1::equals).map(ClientVersion::version);
  }

  private Optional<ClientVersion> first(Predicate<Client> isIt) {
    return found.stream()
        .map(FoundClient::version)
        .filter(it -> isIt.test(it.client()))
        .findFirst();
  }

  private static ConfiguredProgram withSdk(ConfiguredProgram program, Version sdk) {
    return program.with(program.settings().withSdk(sdk));
  }
}
