package dev.whoami.report.writer;

/** A test case of a JUnit report: its name and its result. */
public final class JUnitCase {
  /** The outcome of a case, by the name of its element. */
  enum Outcome {
    PASSED(""),
    FAILED("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    Outcome(String element) {
      this.element = element;
    }
  }

  private final String name;
  private final Outcome outcome;
  private final String inside;
  private final long millis;

  private JUnitCase(String name, Outcome outcome, String inside, long millis) {
    this.name = name;
    this.outcome = outcome;
    this.inside = inside;
    this.millis = millis;
  }

  public static JUnitCase passed(String name) {
    return new JUnitCase(name, Outcome.PASSED, "", 0);
  }

  /** A case that failed: a kind in one word, and a message in one line. */
  public static JUnitCase failed(String name, String type, String message) {
    return of(name, Outcome.FAILED, XmlMarkup.attribute("type", type), message, "");
  }

  /** A case that failed, with details on as many lines as they take. */
  public static JUnitCase failed(String name, String type, String message, String details) {
    return of(name, Outcome.FAILED, XmlMarkup.attribute("type", type), message, details);
  }

  /** A case that could not be run. */
  public static JUnitCase error(String name, String type, String message) {
    return of(name, Outcome.ERROR, XmlMarkup.attribute("type", type), message, "");
  }

  public static JUnitCase skipped(String name, String message) {
    return of(name, Outcome.SKIPPED, "", message, "");
  }

  private static JUnitCase of(
      String name, Outcome outcome, String type, String message, String details) {
    String head = "      <" + outcome.element + XmlMarkup.attribute("message", message) + type;
    String tail =
        details.isEmpty()
            ? "/>\n"
            : ">" + XmlMarkup.content(details) + "</" + outcome.element + ">\n";
    return new JUnitCase(name, outcome, head + tail, 0);
  }

  /** The case with the output that it printed. */
  public JUnitCase printing(String output) {
    String printed = "      <system-out>" + XmlMarkup.content(output) + "</system-out>\n";
    return new JUnitCase(name, outcome, printed + inside, millis);
  }

  public JUnitCase lasting(long itsMillis) {
    return new JUnitCase(name, outcome, inside, itsMillis);
  }

  boolean is(Outcome some) {
    return outcome == some;
  }

  long millis() {
    return millis;
  }

  /** The element for this case; {@code className} is the class that its suite names. */
  String xml(String className) {
    String head =
        "    <testcase"
            + XmlMarkup.attribute("classname", className)
            + XmlMarkup.attribute("name", name)
            + XmlMarkup.attribute("time", JUnitSuite.seconds(millis));
    return head + (inside.isEmpty() ? "/>\n" : ">\n" + inside + "    </testcase>\n");
  }
}
