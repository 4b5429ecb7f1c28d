package dev.whoami.config;

import java.util.ArrayList;
import java.util.List;

/** The mounts of /etc/fstab that s3fs makes: each is a section, with its options as settings. */
final class FstabSections {
  private static final int FIELDS = 4;

  private FstabSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    List<ConfigSection> mounts = new ArrayList<>();
    for (ConfigLine line : ConfigLine.of(text)) {
      String[] fields = line.trimmed().split("\\s+", -1);
      boolean isOfS3fs =
          fields.length > 2
              && !fields[0].startsWith("#")
              && (fields[0].startsWith("s3fs#") || fields[2].equals("fuse.s3fs"));
      if (!isOfS3fs) {
        continue;
      }
      if (fields.length < FIELDS) {
        throw UnreadableConfigException.at(
            line.number(), "has no options; a mount is: s3fs#BUCKET FOLDER fuse OPTIONS 0 0");
      }
      mounts.add(mount(fields, line.number()));
    }
    return mounts;
  }

  private static ConfigSection mount(String[] fields, int number) {
    ConfigSection mount = new ConfigSection(fields[1], number);
    putOptions(fields[3], mount, number);
    putBucket(fields[0].replaceFirst("^s3fs#", ""), mount, number);
    return mount;
  }

  /** Splits the options at commas, as mount and s3fs do. */
  static void putOptions(String options, ConfigSection mount, int number) {
    for (String option : options.split(",", -1)) {
      String[] parts = option.split("=", 2);
      mount.put(parts[0], parts.length > 1 ? parts[1] : "true", number);
    }
  }

  /** Sets the bucket, unless an option of that name does. A folder may follow the bucket. */
  static void putBucket(String mounted, ConfigSection mount, int number) {
    if (!mount.has(S3fsConfig.BUCKET)) {
      mount.put(S3fsConfig.BUCKET, mounted.split(":", 2)[0], number);
    }
  }
}
