package dev.whoami.world.recording;

import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.IniLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A profile file of AWS as a recording keeps it, line by line: the names of profiles and settings.
 * Values are kept if they name a source or a role; all others are hidden.
 */
final class IniPlaceholders {
  private static final Set<String> SHOWN =
      new HashSet<>(
          Arrays.asList(
              "region",
              "output",
              "role_arn",
              "source_profile",
              "credential_source",
              "role_session_name",
              "duration_seconds",
              "web_identity_token_file",
              "services",
              "sso_session",
              "sso_region",
              "sso_account_id",
              "sso_role_name",
              "sts_regional_endpoints",
              "use_fips_endpoint",
              "use_dualstack_endpoint",
              "ec2_metadata_v1_disabled",
              "ec2_metadata_service_endpoint_mode",
              "retry_mode",
              "max_attempts",
              "defaults_mode",
              "metadata_service_timeout",
              "metadata_service_num_attempts",
              "ignore_configured_endpoint_urls",
              "login_session",
              "include_profile",
              "credential_provider"));
  private static final Pattern OTHERS =
      Pattern.compile(
          "aws_(access_key_id|secret_access_key|session_token|security_token|account_id)"
              + "|credential_process|(endpoint|sso_start)_url|ec2_metadata_service_endpoint"
              + "|external_id|mfa_serial|role|sts|ca_bundle|sso_registration_scopes");
  private static final Pattern LINE = Pattern.compile("(?m)^.*$");
  private static final Pattern HELPER =
      Pattern.compile("[\\w./-]*aws_signing_helper\\s+credential-process\\b");

  private final Placeholders placeholders;
  private final SettingPlaceholders settings;

  IniPlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
    this.settings = new SettingPlaceholders(placeholders);
  }

  String of(String text) {
    Matcher line = LINE.matcher(text);
    StringBuffer kept = new StringBuffer();
    while (line.find()) {
      line.appendReplacement(kept, Matcher.quoteReplacement(line(line.group())));
    }
    String all = line.appendTail(kept).toString();
    // Each byte is read as one character, because some clients reject a file with bytes that are
    // invalid in UTF-8. One such byte must remain.
    return hasOddBytes(text) && !hasOddBytes(all) ? all + "\n# \u00ff\n" : all;
  }

  private static boolean hasOddBytes(String text) {
    boolean isOfBytes = text.chars().allMatch(it -> it <= 0xff);
    String read = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return isOfBytes && read.indexOf('\ufffd') >= 0;
  }

  private String line(String text) {
    IniLine line = IniLine.of(text);
    switch (line.kind()) {
      case COMMENT:
        return line.lead();
      case SECTION:
        String section = line.lead() + name(line.name()) + line.sign();
        return section + placeholders.hidden(line.rest());
      case SETTING:
        String setting = line.lead() + settingName(line.name()) + line.sign();
        return setting + value(line.name(), line.rest());
      default:
        return placeholders.hidden(text);
    }
  }

  /** The name of a profile, or of another section. */
  private String name(String name) {
    boolean isPlain =
        !Redaction.isLikeSecret(name) && Redaction.word(name.trim()).equals(name.trim());
    return isPlain || name.trim().isEmpty() ? name : placeholders.secret(name);
  }

  private String settingName(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return SHOWN.contains(plain) || OTHERS.matcher(plain).matches()
        ? name
        : placeholders.hidden(name);
  }

  private String value(String rawName, String value) {
    String name = rawName.toLowerCase(Locale.ROOT);
    if (value.trim().isEmpty()) {
      return value;
    }
    if (name.equals("aws_access_key_id")) {
      return placeholders.keyId(value);
    }
    if (name.equals("credential_process")) {
      return process(value);
    }
    if (name.endsWith("endpoint_url")
        || name.equals("ec2_metadata_service_endpoint")
        || name.equals("sso_start_url")) {
      return settings.of("ENDPOINT_URL", value);
    }
    boolean isShown =
        SHOWN.contains(name) && !Redaction.isLikeSecret(value) && value.length() < 300;
    boolean isArn = Redaction.arn(value.trim()).equals(value.trim());
    if (isShown || isArn) {
      return value;
    }
    boolean isSecret = name.matches(".*(secret|token|password|key).*");
    return isSecret || Redaction.isLikeSecret(value)
        ? placeholders.secret(value)
        : placeholders.hidden(value);
  }

  /**
   * Keeps the program, the option names and the ARNs in a command of the IAM Roles Anywhere helper.
   */
  private String process(String command) {
    String trimmed = command.trim();
    if (!HELPER.matcher(trimmed).lookingAt()) {
      return placeholders.secret(command);
    }
    StringBuilder kept = new StringBuilder();
    for (String word : trimmed.split(" ", -1)) {
      boolean isArn = word.matches("arn:aws[a-z-]*:\\w+:[a-z0-9-]*:\\d{12}:[\\w/-]{1,100}");
      boolean isOption = word.matches("--[a-z-]{1,40}|credential-process");
      boolean isProgram = kept.length() == 0 && Redaction.path("/" + word).equals("/" + word);
      boolean isPlain = isArn || isOption || isProgram;
      kept.append(kept.length() == 0 ? "" : " ").append(isPlain ? word : placeholders.hidden(word));
    }
    return command.replace(trimmed, placeholders.secret(trimmed, kept.toString()));
  }
}
