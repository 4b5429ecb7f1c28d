package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The object store of Thanos (objstore.yml): its type, and the config of that type.
 *
 * @see <a href="https://thanos.io/tip/thanos/storage.md/">Thanos: object storage</a>
 */
final class ObjstoreConfig implements ProgramConfig {
  @Override
  public boolean recognizes(ConfigFile file) {
    return file.section("").filter(it -> it.has("type")).isPresent()
        && file.section("config").isPresent();
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    Optional<ConfigSection> config = file.section("config");
    boolean isS3 =
        file.section("").flatMap(it -> it.value("type")).filter("S3"::equalsIgnoreCase).isPresent();
    return isS3 && Endpoint.isOfAws(config.flatMap(it -> it.value("endpoint")))
        ? config.map(it -> program(it, file)).orElse(Collections.emptyList())
        : Collections.emptyList();
  }

  private static List<ConfiguredProgram> program(ConfigSection config, ConfigFile file) {
    Client client = config.isOn("aws_sdk_auth") ? Client.AWS_SDK_GO_V2 : Client.THANOS;
    return Collections.singletonList(
        new ConfiguredProgramBuilder("Thanos", client, file, config)
            .keys("access_key", "secret_key", "session_token")
            .done());
  }
}
