package dev.whoami.diagnosis;

/** Something that the user said must hold, and whether it does. */
public final class Expectation {
  private final String expected;
  private final String actual;
  private final String words;
  private final boolean holds;
  private final boolean isForTaskRole;

  Expectation(String expected, String actual, String words, boolean holds, boolean isForTaskRole) {
    this.expected = expected;
    this.actual = actual;
    this.words = words;
    this.holds = holds;
    this.isForTaskRole = isForTaskRole;
  }

  /** Both, in the words of the command line: expected task-role, found host-role. */
  public String words() {
    return words;
  }

  public String expected() {
    return expected;
  }

  public String actual() {
    return actual;
  }

  public boolean holds() {
    return holds;
  }

  /** Whether the user may expect a task role: by that kind, or by the name of a role. */
  public boolean isForTaskRole() {
    return isForTaskRole;
  }
}
