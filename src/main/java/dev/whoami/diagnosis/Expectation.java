package dev.whoami.diagnosis;

/** Something that the user said must hold, and whether it does. */
public final class Expectation {
  private final String expected;
  private final String actual;
  private final boolean holds;

  Expectation(String expected, String actual, boolean holds) {
    this.expected = expected;
    this.actual = actual;
    this.holds = holds;
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
}
