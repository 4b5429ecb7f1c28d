package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Catalogs of Apache Iceberg, whose properties have a prefix. Spark's is spark.sql.catalog.NAME.
 *
 * @see <a href="https://iceberg.apache.org/docs/latest/aws/">Iceberg: AWS integrations</a>
 */
final class IcebergConfig implements ProgramConfig {
  private static final String FACTORY = "client.factory";
  private static final String ROLE = "client.assume-role.arn";
  private static final Pattern OF_AWS =
      Pattern.compile(
          "(.*\\.|)(client\\.(factory|credentials-provider|assume-role\\.arn)|s3\\.access-key-id|io-impl)");

  @Override
  public boolean recognizes(ConfigFile file) {
    return !prefixes(file.dotted()).isEmpty();
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    ConfigSection all = file.dotted();
    for (String prefix : prefixes(all)) {
      if (Endpoint.isOfAws(all.value(prefix + "s3.endpoint"))) {
        programs.add(program(prefix, all, file));
      }
    }
    return programs;
  }

  private static Set<String> prefixes(ConfigSection all) {
    Set<String> prefixes = new TreeSet<>();
    for (String each : all.names()) {
      Matcher name = OF_AWS.matcher(each);
      if (name.matches() && isOfAws(each, all)) {
        prefixes.add(name.group(1));
      }
    }
    return prefixes;
  }

  /** io-impl may also name a file system other than S3. */
  private static boolean isOfAws(String name, ConfigSection all) {
    return !name.endsWith("io-impl") || all.value(name).orElse("").contains(".aws.");
  }

  private static ConfiguredProgram program(String prefix, ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Iceberg", Client.ICEBERG, file, all)
            .keys(
                prefix + "s3.access-key-id",
                prefix + "s3.secret-access-key",
                prefix + "s3.session-token");
    boolean assumes = all.value(prefix + FACTORY).orElse("").contains("AssumeRole");
    if (assumes) {
      return program.role(all.value(prefix + ROLE)).done();
    }
    if (all.has(prefix + ROLE)) {
      program.trap(
          ConfigTrap.Kind.ROLE_NOT_ASSUMED,
          prefix + ROLE,
          "the role of client.assume-role.arn is never assumed, because client.factory does not"
              + " name the factory that assumes it.",
          "Name the factory beside the role:",
          prefix + FACTORY + "=org.apache.iceberg.aws.AssumeRoleAwsClientFactory");
    }
    return program.done();
  }
}
