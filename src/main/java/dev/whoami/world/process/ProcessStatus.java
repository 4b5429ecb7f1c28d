package dev.whoami.world.process;

import dev.whoami.world.text.Alphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The numbers in a /proc/N/status. Each field has a line: its name, a colon and its values,
 * separated by white space. A name of a program contains no line break there, because the kernel
 * escapes it.
 *
 * @see <a
 *     href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
public final class ProcessStatus {
  private static final int MOST_DIGITS = 10;

  private final String text;

  private ProcessStatus(String text) {
    this.text = text;
  }

  public static ProcessStatus in(String text) {
    return new ProcessStatus(text);
  }

  /** The number in a field; empty if the field is missing or holds anything else. */
  public Optional<Long> number(String field) {
    List<Long> numbers = numbers(field);
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  /** The numbers in a field; empty if it is missing or holds anything else. */
  public List<Long> numbers(String field) {
    List<Long> numbers = new ArrayList<>();
    StringTokenizer values = new StringTokenizer(values(field));
    while (values.hasMoreTokens()) {
      String value = values.nextToken();
      if (!Alphabet.DIGITS.spells(value, 1, MOST_DIGITS)) {
        return new ArrayList<>();
      }
      numbers.add(Long.parseLong(value));
    }
    return numbers;
  }

  private String values(String field) {
    int start = text.startsWith(field + ":") ? 0 : text.indexOf("\n" + field + ":") + 1;
    if (start == 0 && !text.startsWith(field + ":")) {
      return "";
    }
    int end = text.indexOf('\n', start);
    return text.substring(start + field.length() + 1, end < 0 ? text.length() : end);
  }
}
