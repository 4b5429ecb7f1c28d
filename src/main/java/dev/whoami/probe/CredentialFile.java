package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The file that AWS_CREDENTIAL_FILE names, in the format of the first tools for EC2. Among the
 * clients here only botocore reads it, after its profiles and before any role. Each line with an
 * equals sign is a setting, and the last one counts. botocore stops if it cannot read the file, or
 * if the file has an AWSAccessKeyId without an AWSSecretKey.
 */
final class CredentialFile {
  private static final String VARIABLE = "AWS_CREDENTIAL_FILE";
  private static final String ID = "AWSAccessKeyId";
  private static final String SECRET = "AWSSecretKey";

  private CredentialFile() {}

  static Outcome read(Witness w) {
    Reading path = w.envIfSet(VARIABLE);
    if (path.isAbsent()) {
      return Outcome.absent(VARIABLE + " is not set");
    }
    if (path.isBlank()) {
      return Outcome.broken(Fault.FILE_MISSING, VARIABLE + " is set, but blank");
    }
    Reading file = w.settings(expanded(path.text(), w), StandardCharsets.UTF_8);
    return file.isPresent()
        ? keys(settings(file.text()))
        : Outcome.unread(Fault.of(file), "the file of " + VARIABLE + " " + file.why());
  }

  private static String expanded(String path, Witness w) {
    return path.startsWith("~/") ? w.env("HOME").text() + path.substring(1) : path;
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new HashMap<>();
    for (String line : text.split("\\R", -1)) {
      int equals = line.indexOf('=');
      if (equals >= 0) {
        settings.put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
      }
    }
    return settings;
  }

  private static Outcome keys(Map<String, String> set) {
    String id = set.get(ID);
    String secret = set.get(SECRET);
    if (id == null) {
      return Outcome.absent("the file of " + VARIABLE + " has no " + ID);
    }
    if (secret == null) {
      return Outcome.broken(
          Fault.HALF_SET, "the file of " + VARIABLE + " has " + ID + " and no " + SECRET);
    }
    if (id.isEmpty() || secret.isEmpty()) {
      return Outcome.broken(Fault.BLANK, "a key in the file of " + VARIABLE + " is blank");
    }
    return Outcome.found(
        Credentials.of(id, Secret.of(secret)),
        "access key " + Redaction.keyId(id) + " in the file of " + VARIABLE);
  }
}
