package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Kafka client that signs in to Amazon MSK with aws-msk-iam-auth. The options of its login module
 * are in sasl.jaas.config, or in a JAAS file.
 *
 * @see <a href="https://github.com/aws/aws-msk-iam-auth">aws-msk-iam-auth</a>
 */
final class KafkaConfig implements ProgramConfig {
  private static final String TITLE = "Kafka's client";
  private static final String JAAS = "sasl.jaas.config";
  private static final String PROFILE = "awsProfileName";
  private static final String ROLE = "awsRoleArn";
  private static final String DEFAULTS = "awsAddDefaultProviders";

  @Override
  public boolean recognizes(ConfigFile file) {
    return !modules(file).isEmpty() || file.dotted().names().stream().anyMatch(KafkaConfig::isSasl);
  }

  private static boolean isSasl(String name) {
    return name.endsWith("sasl.mechanism") || name.endsWith(JAAS);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection each : modules(file)) {
      programs.add(program(each, file));
    }
    ConfigSection all = file.dotted();
    for (String name : all.names()) {
      if (name.endsWith(JAAS) && isElsewhere(all.value(name)) && isSignedByMsk(all)) {
        programs.add(
            new ConfiguredProgramBuilder(TITLE, Client.AWS_MSK_IAM_AUTH, file, all)
                .code("its login module is where Kafka's configuration provider has it")
                .done());
      }
    }
    return programs;
  }

  private static boolean isElsewhere(Optional<String> jaas) {
    return jaas.filter(it -> it.startsWith("${")).isPresent();
  }

  /**
   * Whether it uses the mechanism of MSK, or OAuth with MSK's own handler. The handler may have no
   * options.
   */
  private static boolean isSignedByMsk(ConfigSection all) {
    return all.names().stream().anyMatch(it -> isSignedByMsk(it, all.value(it).orElse("")));
  }

  private static boolean isSignedByMsk(String name, String value) {
    boolean isMechanism = name.endsWith("sasl.mechanism") && value.equals("AWS_MSK_IAM");
    boolean isHandler = name.endsWith("callback.handler.class") && value.contains(".msk.auth.iam.");
    return isMechanism || isHandler;
  }

  /** The sections of MSK's own module, and OAuth's modules if MSK's handler is set. */
  private static List<ConfigSection> modules(ConfigFile file) {
    List<ConfigSection> modules = new ArrayList<>();
    if (file.is(ConfigFormat.JAAS)) {
      modules.addAll(file.sections());
    }
    ConfigSection all = file.dotted();
    for (String name : all.names()) {
      if (name.endsWith(JAAS)) {
        modules.addAll(JaasSections.parse(all.value(name).orElse(""), all.lineOf(name)));
      }
    }
    boolean hasHandler = isSignedByMsk(all);
    modules.removeIf(
        it -> !isOfMsk(it) && !(hasHandler && it.name().endsWith(".OAuthBearerLoginModule")));
    return modules;
  }

  private static boolean isOfMsk(ConfigSection module) {
    return module.name().endsWith(".IAMLoginModule") || module.hasAnyOf("aws");
  }

  private static ConfiguredProgram program(ConfigSection module, ConfigFile file) {
    boolean hasProfile = module.has(PROFILE);
    boolean hasRole = module.has(ROLE);
    boolean goesOn = module.value(DEFAULTS).filter(it -> !it.equalsIgnoreCase("true")).isPresent();
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder(TITLE, Client.AWS_MSK_IAM_AUTH, file, module)
            .profile(module.value(PROFILE));
    module.value(DEFAULTS).ifPresent(it -> program.setting(DEFAULTS, it));
    if (hasProfile && hasRole) {
      return program
          .trap(
              ConfigTrap.Kind.ROLE_NOT_ASSUMED,
              ROLE,
              "the role of awsRoleArn is never assumed where the profile of awsProfileName gives"
                  + " credentials: that is asked first, and aws-msk-iam-auth takes the first that"
                  + " answers.",
              "Take awsProfileName out. To assume the role with the profile's keys, name the role"
                  + " in the profile, and no awsRoleArn:",
              "[profile NAME]\nrole_arn = ROLE_ARN\nsource_profile = OTHER")
          .done();
    }
    if (hasRole) {
      program
          .role(module.value(ROLE))
          .keys("awsRoleAccessKeyId", "awsRoleSecretAccessKey", "awsRoleSessionToken");
    }
    if (hasRole && !goesOn) {
      program.trap(
          ConfigTrap.Kind.DENIED_ROLE_IGNORED,
          ROLE,
          "where STS denies the role of awsRoleArn, it signs in with the credentials that its other"
              + " providers find, and reports no error.",
          "Keep the client from asking the other providers, so that it stops with the error from"
              + " STS. The option exists since aws-msk-iam-auth 2.3.4:",
          "awsAddDefaultProviders=\"false\"");
    }
    return program.done();
  }
}
