package dev.whoami.world.process;

import java.util.Optional;

/**
 * A file that is mapped into the memory of a process: the sixth word of a line of /proc/N/maps,
 * which may have spaces.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html">proc_pid_maps(5)</a>
 */
public final class MappedFile {
  private MappedFile() {}

  /** The path of the file; empty if the line is about memory without a file. */
  public static Optional<String> in(String line) {
    int path = line.indexOf('/');
    return path < 0 ? Optional.empty() : Optional.of(line.substring(path));
  }
}
