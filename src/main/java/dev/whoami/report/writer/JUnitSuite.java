package dev.whoami.report.writer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A suite of test cases, as Jenkins, GitLab and others read it. All counts are computed from the
 * cases.
 *
 * <p>https://github.com/testmoapp/junitxml
 */
public final class JUnitSuite {
  private final String name;
  private final String className;
  private final String timestamp;
  private final List<JUnitCase> cases;

  private JUnitSuite(String name, String className, String timestamp, List<JUnitCase> cases) {
    this.name = name;
    this.className = className;
    this.timestamp = timestamp;
    this.cases = new ArrayList<>(cases);
  }

  /** A suite whose cases are shown below a class of this name. */
  public static JUnitSuite of(String name, String className, List<JUnitCase> cases) {
    return new JUnitSuite(name, className, "", cases);
  }

  /** The suite with the time at which it was run. */
  public JUnitSuite at(Instant time) {
    String attribute = XmlMarkup.attribute("timestamp", time.toString());
    return new JUnitSuite(name, className, attribute, cases);
  }

  /** The whole document, ending in a line break. */
  public static String report(String name, List<JUnitSuite> suites) {
    List<JUnitCase> all =
        suites.stream().flatMap(it -> it.cases.stream()).collect(Collectors.toList());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"
        + counts(name, all)
        + ">\n"
        + suites.stream().map(JUnitSuite::xml).collect(Collectors.joining())
        + "</testsuites>\n";
  }

  private String xml() {
    StringBuilder xml = new StringBuilder("  <testsuite").append(counts(name, cases));
    xml.append(" skipped=\"").append(count(cases, JUnitCase.Outcome.SKIPPED)).append('"');
    xml.append(timestamp).append(">\n");
    cases.forEach(it -> xml.append(it.xml(className)));
    return xml.append("  </testsuite>\n").toString();
  }

  private static String counts(String name, List<JUnitCase> cases) {
    return XmlMarkup.attribute("name", name)
        + (" tests=\"" + cases.size() + "\"")
        + (" failures=\"" + count(cases, JUnitCase.Outcome.FAILED) + "\"")
        + (" errors=\"" + count(cases, JUnitCase.Outcome.ERROR) + "\"")
        + (" time=\"" + seconds(cases.stream().mapToLong(JUnitCase::millis).sum()) + "\"");
  }

  private static long count(List<JUnitCase> cases, JUnitCase.Outcome outcome) {
    return cases.stream().filter(it -> it.is(outcome)).count();
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
