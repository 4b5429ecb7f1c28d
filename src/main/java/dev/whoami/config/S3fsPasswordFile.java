package dev.whoami.config;

import dev.whoami.probe.Fault;
import dev.whoami.probe.KeySettings;
import dev.whoami.probe.Outcome;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file that s3fs's option passwd_file or AWS_CREDENTIAL_FILE names, or a default one. A line
 * has ID:SECRET, or BUCKET:ID:SECRET, which replaces the others for that bucket. Or two lines have
 * the names of the settings, which override both forms. s3fs stops if there is no key, or if it
 * cannot parse a line.
 *
 * @see <a href="https://github.com/s3fs-fuse/s3fs-fuse/blob/master/src/s3fs_cred.cpp">s3fs:
 *     s3fs_cred.cpp</a>
 */
final class S3fsPasswordFile {
  private static final String ID = "AWSAccessKeyId";
  private static final String SECRET = "AWSSecretKey";
  private static final KeySettings KEYS = KeySettings.withoutToken(ID, SECRET);
  private static final String ALL = "";

  private final Map<String, String> named = new HashMap<>();
  private final Map<String, Map<String, String>> ofBuckets = new HashMap<>();

  private S3fsPasswordFile() {}

  /** The keys for a mount. */
  static Outcome keys(String path, Optional<String> bucket, ConfigFile mounts) {
    String shown = "the password file " + Redaction.path(path);
    Reading file = mounts.witness().file(path);
    if (file.isAbsent()) {
      return Outcome.broken(Fault.FILE_UNREADABLE, shown + " " + file.why());
    }
    try {
      Outcome keys = parse(file.text()).keysOf(bucket.orElse(ALL));
      return keys.isAbsent()
          ? Outcome.broken(Fault.FILE_UNREADABLE, shown + " has no key for this bucket")
          : keys;
    } catch (UnreadableConfigException e) {
      return Outcome.broken(Fault.FILE_UNREADABLE, shown + ": " + e.why());
    }
  }

  private static S3fsPasswordFile parse(String text) throws UnreadableConfigException {
    S3fsPasswordFile all = new S3fsPasswordFile();
    for (ConfigLine each : ConfigLine.of(text)) {
      String line = each.trimmed();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") || line.indexOf(' ') >= 0 || line.indexOf('\t') >= 0) {
        throw UnreadableConfigException.at(
            each.number(), "is not one of s3fs, which takes ID:SECRET without blanks and sections");
      }
      all.take(line, each.number());
    }
    return all;
  }

  private void take(String line, int number) throws UnreadableConfigException {
    int equals = line.indexOf('=');
    if (equals > 0) {
      named.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
    }
    int colon = line.indexOf(':');
    int last = line.lastIndexOf(':');
    if (colon < 0) {
      return;
    }
    String bucket = colon == last ? ALL : line.substring(0, colon);
    Map<String, String> keys = new HashMap<>();
    keys.put(ID, line.substring(colon == last ? 0 : colon + 1, last));
    keys.put(SECRET, line.substring(last + 1));
    if (ofBuckets.put(bucket, keys) != null) {
      throw UnreadableConfigException.at(number, "has a second key for the same bucket");
    }
  }

  private Outcome keysOf(String bucket) {
    boolean isNamed = named.containsKey(ID) || named.containsKey(SECRET);
    Map<String, String> all = ofBuckets.getOrDefault(ALL, named);
    Map<String, String> keys = isNamed ? named : ofBuckets.getOrDefault(bucket, all);
    return KEYS.read(
        name ->
            keys.containsKey(name)
                ? Reading.present(keys.get(name))
                : Reading.none(Reading.Status.NOT_SET));
  }
}
