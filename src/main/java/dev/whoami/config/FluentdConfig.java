package dev.whoami.config;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
import dev.whoami.chain.setting.OwnWebIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fluentd's plugin for S3: each element of the type s3, and the block of credentials in it.
 *
 * @see <a href="https://github.com/fluent/fluent-plugin-s3/blob/master/docs/credentials.md">
 *     fluent-plugin-s3: credentials</a>
 */
final class FluentdConfig implements ProgramConfig {
  private static final String ID = "aws_key_id";
  private static final String SECRET = "aws_sec_key";
  private static final String PROCESS = "aws_credential_process";
  private static final String INSTANCE = "instance_profile_credentials";
  private static final String SHARED = "shared_credentials";
  private static final String WEB_IDENTITY = "web_identity_credentials";
  private static final String ROLE = "assume_role_credentials";
  private static final String ENDPOINT = "s3_endpoint";

  /** The settings that decide the identity, in the element itself and in its credential blocks. */
  private static final List<String> DECIDING =
      Arrays.asList(ID, SECRET, "aws_profile", PROCESS, ENDPOINT);

  private static final List<String> DECIDING_IN_BLOCK =
      Arrays.asList("role_arn", "web_identity_token_file", "path", "profile_name", "ip_address");
  private static final List<String> BLOCKS = Arrays.asList(ROLE, WEB_IDENTITY, INSTANCE, SHARED);

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.FLUENTD);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    FluentdBlocks blocks = new FluentdBlocks(file.sections());
    for (ConfigSection each : file.sections()) {
      Optional<String> type = each.value("@type");
      boolean isS3 = type.filter("s3"::equals).isPresent();
      if (isS3 && Endpoint.isOfAws(each.value(ENDPOINT).filter(FluentdConfig::isKnown))) {
        programs.add(program(each, file, blocks));
      }
    }
    return programs;
  }

  /** Checks the settings in the plugin's order. As an input, the plugin has another order. */
  private static ConfiguredProgram program(
      ConfigSection s3, ConfigFile file, FluentdBlocks blocks) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Fluentd's S3 plugin", Client.FLUENT_PLUGIN_S3, file, s3);
    Optional<String> computed = computed(s3, blocks);
    if (computed.isPresent()) {
      return program.code(computed.get() + " is a Ruby expression").done();
    }
    boolean hasKeys = s3.has(ID) && s3.has(SECRET);
    if (hasKeys) {
      program.keys(ID, SECRET);
    }
    Optional<ConfigSection> role = blocks.in(s3, ROLE);
    if (role.isPresent() && !isInput(s3)) {
      return program.role(role.get().value("role_arn")).done();
    }
    if (hasKeys) {
      return program.done();
    }
    if (s3.has("aws_profile")) {
      return program.profile(s3.value("aws_profile")).done();
    }
    if (s3.has(PROCESS)) {
      return program.setting(PROCESS, "").done();
    }
    return role.isPresent()
        ? program.role(role.get().value("role_arn")).done()
        : withBlock(program, s3, blocks);
  }

  private static ConfiguredProgram withBlock(
      ConfiguredProgramBuilder program, ConfigSection s3, FluentdBlocks blocks) {
    Optional<ConfigSection> token = blocks.in(s3, WEB_IDENTITY);
    Optional<ConfigSection> shared = blocks.in(s3, SHARED);
    if (token.isPresent()) {
      ownToken(token.get()).ifPresent(program::webIdentity);
      return program.setting(WEB_IDENTITY, "").done();
    }
    if (blocks.in(s3, INSTANCE).isPresent()) {
      return program.setting(INSTANCE, "").done();
    }
    if (shared.isPresent()) {
      Optional<String> name = shared.get().value("profile_name");
      return program
          .profile(name)
          .profileFile(shared.get().value("path"))
          .setting(SHARED, name.orElse(""))
          .done();
    }
    return s3.has("aws_iam_retries") ? program.setting(INSTANCE, "").done() : program.done();
  }

  /** Empty if a setting is missing that Fluentd needs to start. */
  private static Optional<OwnWebIdentity> ownToken(ConfigSection block) {
    // A value that Ruby computes is unknown; any session name requests the same role.
    String session = block.value("role_session_name").filter(FluentdConfig::isKnown).orElse("");
    return block
        .value("web_identity_token_file")
        .flatMap(
            file ->
                block
                    .value("role_arn")
                    .flatMap(Arn::parse)
                    .map(role -> OwnWebIdentity.of(role, file, session)));
  }

  /** The first deciding setting with a Ruby expression. */
  private static Optional<String> computed(ConfigSection s3, FluentdBlocks blocks) {
    Stream<String> ofBlocks =
        BLOCKS.stream()
            .map(it -> blocks.in(s3, it))
            .filter(Optional::isPresent)
            .map(Optional::get)
            .flatMap(it -> computed(it, DECIDING_IN_BLOCK));
    return Stream.concat(computed(s3, DECIDING), ofBlocks).findFirst();
  }

  private static Stream<String> computed(ConfigSection section, List<String> settings) {
    return settings.stream()
        .filter(it -> !section.value(it).map(FluentdConfig::isKnown).orElse(true));
  }

  private static boolean isKnown(String value) {
    return !ConfigVariables.isComputed(value);
  }

  private static boolean isInput(ConfigSection s3) {
    return s3.name().matches("(.*/)?source\\[\\d+\\]");
  }
}
