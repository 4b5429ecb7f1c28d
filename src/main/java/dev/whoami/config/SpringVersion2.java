package dev.whoami.config;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;

/**
 * Spring Cloud AWS 2, with the properties cloud.aws.credentials.*. Up to 2.2 the container and the
 * instance come before all other sources except its own keys. A property asks for the SDK's chain
 * instead. A file with this property belongs to one of these versions.
 */
final class SpringVersion2 {
  private static final String PREFIX = "cloud.aws.credentials.";
  private static final String DEFAULT_CHAIN = PREFIX + "use-default-aws-credentials-chain";
  private static final Version NEWEST = Version.of("2.4.4");
  private static final Version NEWEST_WITH_SWITCH = Version.of("2.2.6");

  private SpringVersion2() {}

  static ConfiguredProgram program(ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Spring Cloud AWS", Client.SPRING_CLOUD_AWS, file, all)
            .profile(all.relaxed(PREFIX + "profile-name"))
            .profileFile(all.relaxed(PREFIX + "profile-path"));
    String id = all.spelled(PREFIX + "access-key").orElse(PREFIX + "access-key");
    String secret = all.spelled(PREFIX + "secret-key").orElse(PREFIX + "secret-key");
    program.keysIfBoth(id, secret);
    all.relaxed(PREFIX + "instance-profile")
        .ifPresent(it -> program.setting("spring." + PREFIX + "instance-profile", it));
    all.relaxed(DEFAULT_CHAIN).ifPresent(it -> program.setting(DEFAULT_CHAIN, it));
    boolean hasSwitch = all.relaxed(DEFAULT_CHAIN).isPresent();
    return program.done().at(hasSwitch ? NEWEST_WITH_SWITCH : NEWEST);
  }
}
