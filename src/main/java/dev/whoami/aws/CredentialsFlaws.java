package dev.whoami.aws;

import dev.whoami.world.text.LazyPattern;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Finds the flaws of the JSON in which an endpoint provides credentials. */
final class CredentialsFlaws {
  private static final LazyPattern TIME =
      LazyPattern.of(
          "\\d{4}-\\d\\d-\\d\\d([T ])\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?");
  private static final String[] NAMES = {
    "AccessKeyId", "SecretAccessKey", "Token", "Expiration", "RoleArn", "Code"
  };

  private CredentialsFlaws() {}

  static Set<CredentialsFlaw> of(Map<String, JsonNode> fields) {
    Set<CredentialsFlaw> flaws = EnumSet.noneOf(CredentialsFlaw.class);
    Map<String, JsonNode> usual = inUsualCase(fields);
    if (!usual.equals(fields)) {
      flaws.add(CredentialsFlaw.OTHER_CASE);
    }
    code(usual.get("Code"), flaws);
    token(usual, flaws);
    expiration(usual.get("Expiration"), flaws);
    return flaws;
  }

  /** The fields under AWS's names; a field with AWS's own spelling wins. */
  static Map<String, JsonNode> inUsualCase(Map<String, JsonNode> fields) {
    Map<String, JsonNode> usual = new LinkedHashMap<>();
    fields.forEach((name, value) -> usual.put(usualName(name), value));
    usual.putAll(fields);
    fields.keySet().stream().filter(it -> !usualName(it).equals(it)).forEach(usual::remove);
    return Collections.unmodifiableMap(usual);
  }

  private static String usualName(String name) {
    for (String each : NAMES) {
      if (each.equalsIgnoreCase(name)) {
        return each;
      }
    }
    return name;
  }

  private static void code(@Nullable JsonNode code, Set<CredentialsFlaw> flaws) {
    if (code == null) {
      flaws.add(CredentialsFlaw.CODE_MISSING);
    } else if (!code.isString() || !code.text().equals("Success")) {
      flaws.add(CredentialsFlaw.CODE_OTHER);
    }
  }

  private static void token(Map<String, JsonNode> fields, Set<CredentialsFlaw> flaws) {
    JsonNode token = fields.get("Token");
    if (token == null) {
      flaws.add(
          fields.containsKey("SessionToken")
              ? CredentialsFlaw.TOKEN_BY_OTHER_NAME
              : CredentialsFlaw.TOKEN_MISSING);
    } else if (token.isNull()) {
      flaws.add(CredentialsFlaw.TOKEN_NULL);
    } else if (token.isString() && token.text().trim().isEmpty()) {
      flaws.add(CredentialsFlaw.TOKEN_BLANK);
    }
  }

  private static void expiration(@Nullable JsonNode expiration, Set<CredentialsFlaw> flaws) {
    if (expiration == null) {
      flaws.add(CredentialsFlaw.EXPIRATION_MISSING);
    } else if (expiration.isNull()) {
      flaws.add(CredentialsFlaw.EXPIRATION_NULL);
    } else if (expiration.isNumber()) {
      flaws.add(CredentialsFlaw.EXPIRATION_NUMBER);
    } else if (!expiration.isString()) {
      flaws.add(CredentialsFlaw.EXPIRATION_NOT_A_TIME);
    } else if (expiration.text().trim().isEmpty()) {
      flaws.add(CredentialsFlaw.EXPIRATION_BLANK);
    } else {
      time(expiration.text(), flaws);
    }
  }

  private static void time(String text, Set<CredentialsFlaw> flaws) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      flaws.add(CredentialsFlaw.EXPIRATION_NOT_A_TIME);
      return;
    }
    if (time.group(1).equals(" ")) {
      flaws.add(CredentialsFlaw.EXPIRATION_WITH_BLANK);
    }
    if (time.group(2) != null) {
      flaws.add(CredentialsFlaw.EXPIRATION_WITH_FRACTION);
    }
    String zone = time.group(3);
    if (zone == null) {
      flaws.add(CredentialsFlaw.EXPIRATION_WITHOUT_ZONE);
    } else if (!zone.equals("Z")) {
      flaws.add(
          zone.contains(":")
              ? CredentialsFlaw.EXPIRATION_WITH_OFFSET
              : CredentialsFlaw.EXPIRATION_WITH_PLAIN_OFFSET);
    }
  }
}
