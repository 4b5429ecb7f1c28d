package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.Collections;
import java.util.List;

/**
 * Spring Cloud AWS in application.properties or application.yml, whose names count without their
 * hyphens and capitals.
 *
 * @see <a href="https://docs.awspring.io/spring-cloud-aws/docs/4.0.0/reference/html/index.html">
 *     Spring Cloud AWS: credentials</a>
 */
final class SpringConfig implements ProgramConfig {
  private static final String PREFIX = "spring.cloud.aws.credentials.";
  private static final String INSTANCE = PREFIX + "instance-profile";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.dotted().names().stream().anyMatch(it -> it.startsWith("spring."));
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    ConfigSection all = file.dotted();
    boolean isOfAws = all.names().stream().anyMatch(it -> it.startsWith("spring.cloud.aws."));
    return isOfAws ? Collections.singletonList(program(all, file)) : Collections.emptyList();
  }

  private static ConfiguredProgram program(ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Spring Cloud AWS", Client.SPRING_CLOUD_AWS, file, all)
            .profile(all.relaxed(PREFIX + "profile.name"));
    String id = all.spelled(PREFIX + "access-key").orElse(PREFIX + "access-key");
    String secret = all.spelled(PREFIX + "secret-key").orElse(PREFIX + "secret-key");
    if (all.has(id) && all.has(secret)) {
      program.keys(id, secret);
    }
    if (all.spelled(INSTANCE).filter(all::isOn).isPresent()) {
      program
          .setting(INSTANCE, "true")
          .trap(
              ConfigTrap.Kind.SKIPS_CONTAINER,
              all.spelled(INSTANCE).orElse(INSTANCE),
              "instance-profile: true asks the instance metadata and never the container endpoint."
                  + " In a task or a pod on EC2 that is the Host Role, whatever role the task has.",
              "Take the property out. Without it the default chain of the AWS SDK for Java asks the"
                  + " endpoint:",
              "# " + INSTANCE + "=true");
    }
    return program.done();
  }
}
