package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * pgbackrest.conf: each repository of the type s3. Repositories have numbers.
 *
 * @see <a href="https://pgbackrest.org/configuration.html#section-repository">pgBackRest:
 *     repository options</a>
 */
final class PgBackRestConfig implements ProgramConfig {
  private static final Pattern REPOSITORY = Pattern.compile("(repo\\d{0,3})-(s3-.*|type|path)");
  private static final String GLOBAL = "global";
  private static final String KEY_TYPE = "repo1-s3-key-type";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.INI)
        && file.sections().stream()
            .anyMatch(each -> each.names().stream().anyMatch(it -> isOption(it)));
  }

  private static boolean isOption(String name) {
    return REPOSITORY.matcher(name).matches() || name.matches("pg\\d{1,3}-path");
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection section : file.sections()) {
      ConfigSection each = withGlobal(section, file);
      for (String repository : repositories(section)) {
        if (each.value(repository + "-type").filter("s3"::equals).isPresent()
            && Endpoint.isOfAws(each.value(repository + "-s3-endpoint"))) {
          programs.add(program(repository, each, file));
        }
      }
    }
    return programs;
  }

  /** A stanza inherits the settings of [global] that it does not set itself. */
  private static ConfigSection withGlobal(ConfigSection section, ConfigFile file) {
    ConfigSection all = new ConfigSection(section.name(), section.line());
    if (!section.name().startsWith(GLOBAL)) {
      file.section(GLOBAL).ifPresent(all::putAll);
    }
    all.putAll(section);
    return all;
  }

  private static Set<String> repositories(ConfigSection section) {
    Set<String> names = new TreeSet<>();
    for (String each : section.names()) {
      Matcher option = REPOSITORY.matcher(each);
      if (option.matches()) {
        names.add(option.group(1));
      }
    }
    return names;
  }

  private static ConfiguredProgram program(
      String repository, ConfigSection section, ConfigFile file) {
    String setting = repository + "-s3-key-type";
    String type = section.value(setting).orElse("shared");
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("pgBackRest's " + repository, Client.PGBACKREST, file, section)
            .setting(KEY_TYPE, type);
    if (type.equals("shared")) {
      String prefix = repository + "-s3-";
      program.keys(prefix + "key", prefix + "key-secret", prefix + "token");
    }
    if (type.equals("auto")) {
      program.trap(
          ConfigTrap.Kind.SKIPS_CONTAINER,
          setting,
          setting
              + "=auto never asks the container endpoint. On ECS on EC2 that is the Host Role, no"
              + " matter what role the task has; on Fargate it finds nothing.",
          "In a pod, set "
              + setting
              + " to pod-id (in pgBackRest since January 2026) or to web-id. In an ECS task, no key"
              + " type asks the endpoint. Since June 2026 pgBackRest can run a program of yours"
              + " that gets the keys:",
          "[global]\n" + setting + "=process");
    }
    return program.done();
  }
}
