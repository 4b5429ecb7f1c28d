package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fluent Bit, in its classic format or in YAML. Each plugin that sends to AWS has its own chain,
 * with its own profile and role.
 *
 * @see <a href="https://docs.fluentbit.io/manual/administration/aws-credentials">Fluent Bit: AWS
 *     credentials</a>
 */
final class FluentBitConfig implements ProgramConfig {
  private static final Set<String> OF_AWS =
      new HashSet<>(
          Arrays.asList(
              "s3",
              "cloudwatch_logs",
              "cloudwatch",
              "kinesis_firehose",
              "firehose",
              "kinesis_streams",
              "kinesis"));

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.FLUENT_BIT)
        || file.has(it -> it.matches("(pipeline\\.)?(inputs|outputs)\\[\\d+\\]"))
        || includesAlone(file);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection each : file.sections(FluentBitConfig::isPlugin)) {
      String plugin = each.relaxed("name").orElse("").toLowerCase(Locale.ROOT);
      boolean signs =
          Stream.of("aws_auth", "aws_msk_iam")
              .anyMatch(it -> each.spelled(it).filter(each::isOn).isPresent());
      boolean isOfAws = OF_AWS.contains(plugin) && Endpoint.isOfAws(each.relaxed("endpoint"));
      if (isOfAws || signs) {
        programs.add(program(plugin, each, file));
      }
    }
    return programs;
  }

  private static boolean includesAlone(ConfigFile file) {
    return file.is(ConfigFormat.YAML)
        && file.section(IncludedFiles.SECTION).filter(it -> it.has("[0]")).isPresent();
  }

  private static boolean isPlugin(String section) {
    return section.matches("output|input|(pipeline\\.)?(inputs|outputs)\\[\\d+\\]");
  }

  /** Plugins that also send elsewhere name these settings aws_…. */
  private static ConfiguredProgram program(String plugin, ConfigSection section, ConfigFile file) {
    Optional<String> role = either(section, "role_arn", "aws_role_arn");
    Optional<String> profile = either(section, "profile", "aws_profile");
    return new ConfiguredProgramBuilder(
            "Fluent Bit's plugin " + word(plugin), Client.FLUENT_BIT, file, section)
        .profile(profile)
        .role(role)
        .done();
  }

  private static Optional<String> either(ConfigSection section, String name, String other) {
    Optional<String> value = section.relaxed(name);
    return value.isPresent() ? value : section.relaxed(other);
  }

  private static String word(String plugin) {
    return plugin.matches("[a-z0-9_]{1,30}") ? plugin : "";
  }
}
