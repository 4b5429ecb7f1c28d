package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loki, Tempo and Mimir: every section of S3 settings. Tempo and Mimir use minio-go. Loki uses it
 * if use_thanos_objstore is on. Otherwise Loki uses the AWS SDK for Go v2, before 3.6 v1.
 *
 * @see <a href="https://grafana.com/docs/loki/latest/configure/storage/">Loki: storage</a>
 */
final class GrafanaConfig implements ProgramConfig {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern WITH_KEYS = Pattern.compile("s3://([^:@/]++):([^@/]++)@");

  private static final String COMMON = "common.storage.s3";

  private static final Set<String> OF_S3 =
      new HashSet<>(
          Arrays.asList(
              "s3",
              "bucket",
              "bucketnames",
              "bucket_name",
              "region",
              "endpoint",
              "access_key",
              "access_key_id"));

  @Override
  public boolean recognizes(ConfigFile file) {
    return isTempo(file) || isMimir(file) || isLoki(file);
  }

  private static boolean isTempo(ConfigFile file) {
    return file.has(it -> it.startsWith("storage.trace"));
  }

  private static boolean isMimir(ConfigFile file) {
    return file.has(it -> it.startsWith("blocks_storage"));
  }

  private static boolean isLoki(ConfigFile file) {
    return file.has(
        it -> it.startsWith("schema_config") || it.startsWith("storage_config") || isCommon(it));
  }

  private static boolean isCommon(String section) {
    return section.equals("common.storage") || section.equals(COMMON);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection each : file.sections(it -> it.matches("(.*\\.)?(s3|aws)"))) {
      boolean isUsed = each.names().stream().anyMatch(OF_S3::contains) && !isOtherStore(each, file);
      ConfigSection its = withCommon(each, file);
      if (isUsed && Endpoint.isOfAws(its.value("endpoint"))) {
        programs.add(program(its, file));
      }
    }
    return programs;
  }

  /** A section is not read if the section around it names another kind of store. */
  private static boolean isOtherStore(ConfigSection s3, ConfigFile file) {
    String around = s3.name().replaceFirst("\\.?(s3|aws)$", "");
    return file.section(around)
        .flatMap(it -> it.has("backend") ? it.value("backend") : it.value("type"))
        .filter(it -> !it.matches("s3|aws"))
        .isPresent();
  }

  /** Mimir's common settings apply to each section, which may override them. */
  private static ConfigSection withCommon(ConfigSection s3, ConfigFile file) {
    Optional<ConfigSection> common = file.section(COMMON).filter(it -> isMimir(file));
    if (!common.isPresent()) {
      return s3;
    }
    ConfigSection all = new ConfigSection(s3.name(), s3.line());
    all.putAll(common.get());
    all.putAll(s3);
    return all;
  }

  private static ConfiguredProgram program(ConfigSection s3, ConfigFile file) {
    boolean isTempo = isTempo(file);
    String id = isTempo ? "access_key" : "access_key_id";
    String secret = isTempo ? "secret_key" : "secret_access_key";
    return new ConfiguredProgramBuilder(title(file), client(s3, file), file, s3)
        .keys(s3.has(id) ? s3 : withKeysOfAddress(s3, id, secret), id, secret, "session_token")
        .done();
  }

  /** Loki also reads keys from its address: s3://ID:SECRET@REGION/BUCKET. */
  private static ConfigSection withKeysOfAddress(ConfigSection s3, String id, String secret) {
    Matcher address = WITH_KEYS.matcher(s3.value("s3").orElse(""));
    ConfigSection all = s3.mapped(it -> it);
    if (address.lookingAt()) {
      all.put(id, decoded(address.group(1)), s3.lineOf("s3"));
      all.put(secret, decoded(address.group(2)), s3.lineOf("s3"));
    }
    return all;
  }

  /** Decodes percent escapes. Keys are ASCII, so each escape is one character. */
  private static String decoded(String part) {
    Matcher escape = ESCAPE.matcher(part);
    StringBuffer plain = new StringBuffer();
    while (escape.find()) {
      String each = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
      escape.appendReplacement(plain, Matcher.quoteReplacement(each));
    }
    return escape.appendTail(plain).toString();
  }

  private static String title(ConfigFile file) {
    if (isTempo(file)) {
      return "Tempo";
    }
    return isMimir(file) ? "Mimir" : "Loki";
  }

  private static Client client(ConfigSection s3, ConfigFile file) {
    if (s3.isOn("native_aws_auth_enabled")) {
      return Client.AWS_SDK_GO_V2;
    }
    if (isTempo(file)) {
      return Client.TEMPO;
    }
    if (isMimir(file)) {
      return Client.MIMIR;
    }
    boolean isOfThanos =
        file.dotted().isOn("storage_config.use_thanos_objstore")
            || s3.name().endsWith("object_store.s3");
    return isOfThanos ? Client.LOKI : Client.AWS_SDK_GO_V2;
  }
}
