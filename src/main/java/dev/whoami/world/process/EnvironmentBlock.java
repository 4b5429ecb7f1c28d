package dev.whoami.world.process;

import java.util.HashMap;
import java.util.Map;

/**
 * The text of a /proc/N/environ: the variables with which a process was started, as long as it has
 * not written over them. Programs that change their title in a list of processes do, since the
 * title takes the memory of their arguments and of their variables; what is left is blank, or the
 * rest of the title. They copy the variables before, to where no one else sees them: nginx,
 * php-fpm, gunicorn and celery with setproctitle.
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
   * Whether the process has written over it, so that what is missing in it may have been there. A
   * block that is empty is of a process that was given no variables.
   */
  public boolean isOverwritten() {
    return !text.isEmpty() && !isVariable(text.split("\0", 2)[0]);
  }

  /** Names may have any character but these; those with blanks are parts of a title. */
  private static boolean isVariable(String entry) {
    int equals = entry.indexOf('=');
    return equals > 0 && entry.lastIndexOf(' ', equals) < 0;
  }

  /** Each variable; the first of those with the same name. */
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
