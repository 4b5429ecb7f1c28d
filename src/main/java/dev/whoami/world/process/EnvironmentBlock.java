package dev.whoami.world.process;

import java.util.HashMap;
import java.util.Map;

/**
 * The text of a /proc/N/environ: the variables with which a process was started, unless the process
 * has overwritten them. A program that changes its title in the list of processes does that: the
 * title takes the memory of its arguments and variables. The memory then holds blanks, or the rest
 * of the title. The program first copies its variables to memory that only it can see. Examples are
 * nginx, php-fpm, gunicorn and celery with setproctitle.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_environ.5.html">proc_pid_environ</a>
 */
public final class EnvironmentBlock {
  private final String text;

  private EnvironmentBlock(String text) {
    this.text = text;
  }

  public static EnvironmentBlock of(String text) {
    return new EnvironmentBlock(text);
  }

  /**
   * Whether the process has overwritten the block, so that missing variables may have been set. An
   * empty block belongs to a process without variables.
   */
  public boolean isOverwritten() {
    return !text.isEmpty() && !isVariable(text.split("\0", 2)[0]);
  }

  /** A name may contain any character but these; a text with blanks is a part of a title. */
  private static boolean isVariable(String entry) {
    int equals = entry.indexOf('=');
    return equals > 0 && entry.lastIndexOf(' ', equals) < 0;
  }

  /** The variables; the first one counts if a name appears twice. */
  public Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    for (String entry : text.split("\0", -1)) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        variables.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return variables;
  }
}
