package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.report.writer.XmlMarkup;
import java.util.Locale;

/** A test case of a JUnit report: what a finding, or a file, comes to. */
final class JUnitCase {
  /** What a case can come to, by the element that says so. */
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

  private final String file;
  private final String name;
  private final Outcome outcome;
  private final String type;
  private final String message;
  private final String text;

  private JUnitCase(
      String file, String name, Outcome outcome, String type, String message, String text) {
    this.file = file;
    this.name = name;
    this.outcome = outcome;
    this.type = type;
    this.message = message;
    this.text = text;
  }

  /** A file without any finding. */
  static JUnitCase well(String file) {
    return new JUnitCase(file, "no finding", Outcome.PASSED, "", "", "");
  }

  static JUnitCase unreadable(String file, String why) {
    return new JUnitCase(file, "readable", Outcome.ERROR, "unreadable", "it " + why, "");
  }

  /** A finding that fails the run, or does not. */
  static JUnitCase found(LintFinding found, boolean fails) {
    Finding finding = found.finding();
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    return new JUnitCase(
        found.at().file(),
        name(found),
        fails ? Outcome.FAILED : Outcome.SKIPPED,
        severity,
        severity + ": " + finding.gist(),
        fails ? text(found) : "");
  }

  static JUnitCase aside(Allowed allowed) {
    String reason = allowed.reason().isEmpty() ? "" : ": " + allowed.reason();
    String by = allowed.by().name().toLowerCase(Locale.ROOT);
    LintFinding found = allowed.finding();
    return new JUnitCase(
        found.at().file(), name(found), Outcome.SKIPPED, by, "allowed by the " + by + reason, "");
  }

  /** Without the line, so that it is the same case in the next run. */
  private static String name(LintFinding found) {
    return found.finding().code() + found.at().address().map(it -> " " + it).orElse("");
  }

  private static String text(LintFinding found) {
    StringBuilder text = new StringBuilder(found.at().file());
    found.at().line().ifPresent(it -> text.append(", line ").append(it));
    text.append('\n').append(found.finding().text());
    found.finding().because().forEach(it -> text.append("\nsaw ").append(it));
    for (Remedy each : found.finding().remedies()) {
      text.append('\n').append(each.text());
      each.commands().forEach(it -> text.append("\n  ").append(it));
      text.append(each.snippet().isEmpty() ? "" : "\n" + each.snippet());
    }
    return text.append("\nMore: whoami explain ").append(found.finding().code()).toString();
  }

  String file() {
    return file;
  }

  boolean is(Outcome some) {
    return outcome == some;
  }

  /** The element, in a suite of a file with this path. */
  String xml(String path) {
    String head =
        "    <testcase"
            + XmlMarkup.attribute("name", name)
            + XmlMarkup.attribute("classname", path)
            + " time=\"0\"";
    if (outcome == Outcome.PASSED) {
      return head + "/>\n";
    }
    String element = "      <" + outcome.element + XmlMarkup.attribute("message", message);
    element += outcome == Outcome.SKIPPED ? "" : XmlMarkup.attribute("type", type);
    element +=
        text.isEmpty() ? "/>\n" : ">" + XmlMarkup.content(text) + "</" + outcome.element + ">\n";
    return head + ">\n" + element + "    </testcase>\n";
  }
}
