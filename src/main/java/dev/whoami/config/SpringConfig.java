package dev.whoami.config;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
import dev.whoami.chain.setting.OwnWebIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spring Cloud AWS in application.properties or application.yml. Spring compares names without
 * hyphens and case.
 *
 * @see <a href="https://docs.awspring.io/spring-cloud-aws/docs/4.0.0/reference/html/index.html">
 *     Spring Cloud AWS: credentials</a>
 */
final class SpringConfig implements ProgramConfig {
  /** The beginning of a section's name for a profile that is not active here. */
  static final String IN_PROFILE = "on-profile ";

  private static final String ALL = "spring.cloud.aws.";
  private static final String ALL_OF_VERSION_2 = "cloud.aws.";
  private static final Pattern IMPORT =
      Pattern.compile("\\baws-(secretsmanager|parameterstore|s3):");
  private static final String PREFIX = "spring.cloud.aws.credentials.";
  private static final String INSTANCE = PREFIX + "instance-profile";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.dotted().hasAnyOf("spring.") || file.dotted().hasAnyOf(ALL_OF_VERSION_2);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfigSection> documents = new ArrayList<>();
    file.documents().forEach(it -> documents.add(it.dotted()));
    ConfigSection forAll = new ConfigSection("", 1);
    documents.stream().filter(it -> SpringProfile.of(it).isForAll()).forEach(forAll::putAll);
    Set<String> active = SpringProfile.active(file.witness(), forAll);
    ConfigSection here = new ConfigSection("", 1);
    documents.stream().filter(it -> SpringProfile.of(it).isActive(active)).forEach(here::putAll);
    List<ConfiguredProgram> programs = new ArrayList<>();
    if (isOfAws(here) && Endpoint.isOfAws(here.relaxed(ALL + "endpoint"))) {
      programs.add(program("Spring Cloud AWS", here, file));
    } else if (isOfVersion2(here) && Endpoint.isOfAws(here.relaxed("cloud.aws.endpoint"))) {
      programs.add(SpringVersion2.program(here, file));
    }
    if (active.isEmpty()) {
      documents.forEach(it -> inProfile(it, forAll, file).ifPresent(programs::add));
    }
    return programs;
  }

  /** The program in another profile, because nothing shows which profiles are active. */
  private static Optional<ConfiguredProgram> inProfile(
      ConfigSection document, ConfigSection forAll, ConfigFile file) {
    SpringProfile profile = SpringProfile.of(document);
    if (profile.isActive(new HashSet<>()) || !isOfAws(document) || !isAtAws(document)) {
      return Optional.empty();
    }
    ConfigSection there = new ConfigSection(IN_PROFILE + profile.words(), document.firstLine());
    there.putAll(forAll);
    there.putAll(document);
    return Optional.of(program("Spring Cloud AWS in profile " + profile.words(), there, file));
  }

  private static boolean isOfVersion2(ConfigSection all) {
    return all.hasAnyOf(ALL_OF_VERSION_2);
  }

  /** Whether a property of Spring Cloud AWS is set, or properties are imported from AWS. */
  private static boolean isOfAws(ConfigSection all) {
    return all.names().stream()
        .anyMatch(
            it ->
                it.startsWith(ALL)
                    || (it.startsWith("spring.config.import")
                        && IMPORT.matcher(all.value(it).orElse("")).find()));
  }

  /** A profile with another endpoint is for tests, on a machine without AWS. */
  private static boolean isAtAws(ConfigSection document) {
    return document.names().stream()
        .filter(it -> it.startsWith(ALL) && it.endsWith("endpoint"))
        .allMatch(it -> Endpoint.isOfAws(document.value(it)));
  }

  private static ConfiguredProgram program(String title, ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder(title, Client.SPRING_CLOUD_AWS, file, all)
            .profile(all.relaxed(PREFIX + "profile.name"))
            .profileFile(all.relaxed(PREFIX + "profile.path"));
    ownToken(all).ifPresent(program::webIdentity);
    String id = all.spelled(PREFIX + "access-key").orElse(PREFIX + "access-key");
    String secret = all.spelled(PREFIX + "secret-key").orElse(PREFIX + "secret-key");
    program.keysIfBoth(id, secret);
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

  /**
   * Only if the file names both. One of them overrides the environment's, which is unknown here.
   */
  private static Optional<OwnWebIdentity> ownToken(ConfigSection all) {
    return all.relaxed(PREFIX + "sts.web-identity-token-file")
        .flatMap(
            file ->
                all.relaxed(PREFIX + "sts.role-arn")
                    .flatMap(Arn::parse)
                    .map(
                        role ->
                            OwnWebIdentity.of(
                                role,
                                file,
                                all.relaxed(PREFIX + "sts.role-session-name").orElse(""))));
  }
}
