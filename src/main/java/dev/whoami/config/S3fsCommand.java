package dev.whoami.config;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

/**
 * A running s3fs: its mount, with the options of its command line. The file in /proc with that
 * command line counts as its configuration file.
 *
 * @see <a href="https://github.com/s3fs-fuse/s3fs-fuse/blob/master/doc/man/s3fs.1.in">s3fs(1)</a>
 */
final class S3fsCommand {
  private S3fsCommand() {}

  /** Empty if the process is another program. */
  static Optional<ConfigFile> of(ProgramProcess process) {
    if (!process.program().equals("s3fs")) {
      return Optional.empty();
    }
    ConfigSection mount = new ConfigSection("", 1);
    Iterator<String> words = process.arguments().iterator();
    while (words.hasNext()) {
      String word = words.next();
      if (!word.startsWith("-")) {
        // The second word is the folder.
        FstabSections.putBucket(word, mount, 1);
      } else if (word.equals("-o") && words.hasNext()) {
        FstabSections.putOptions(words.next(), mount, 1);
      } else if (word.startsWith("-o")) {
        FstabSections.putOptions(word.substring("-o".length()), mount, 1);
      }
    }
    String file = "/proc/" + process.pid() + "/cmdline";
    return Optional.of(
        new ConfigFile(
            file, ConfigFormat.FSTAB, Collections.singletonList(mount), file, process.its()));
  }
}
