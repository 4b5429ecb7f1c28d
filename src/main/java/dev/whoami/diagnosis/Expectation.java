package dev.whoami.diagnosis;

/** Something that the user said must hold, and whether it does. */
public final class Expectation {
  private final String expected;
  private final String actual;
  private final boolean holds;
  private final boolean isForTaskRole;

  Expectation(String expected, String actual, boolean holds, boolean isForTaskRole) {
    this.expected = expected;
    this.actual = actual;
    this.holds = holds;
    this.isForTaskRole = isForTaskRole;
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

  /** Whether a task role could be what is meant: it is of that kind, or of a role by its name. */
  public boolean isForTaskRole() {
    return isForTaskRole;
  }
}
