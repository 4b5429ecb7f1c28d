package dev.whoami.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Something that a person should know: fact, consequence, evidence and way out. */
public final class Finding {
  private final String code;
  private final Severity severity;
  private final String text;
  private final List<String> because;
  private final List<Remedy> remedies;

  private Finding(
      String code, Severity severity, String text, List<String> because, List<Remedy> remedies) {
    this.code = code;
    this.severity = severity;
    this.text = text;
    this.because = because;
    this.remedies = remedies;
  }

  public static Finding error(String text) {
    return of(Severity.ERROR, text);
  }

  public static Finding warning(String text) {
    return of(Severity.WARNING, text);
  }

  public static Finding note(String text) {
    return of(Severity.NOTE, text);
  }

  private static Finding of(Severity severity, String text) {
    return new Finding("", severity, text, Collections.emptyList(), Collections.emptyList());
  }

  public Finding because(String evidence) {
    return new Finding(code, severity, text, plus(because, evidence), remedies);
  }

  public Finding remedy(Remedy remedy) {
    return new Finding(code, severity, text, because, plus(remedies, remedy));
  }

  /** The registry stamps the code, so that a rule does not know its own. */
  public Finding stamped(String newCode) {
    return new Finding(newCode, severity, text, because, remedies);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return Collections.unmodifiableList(longer);
  }

  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public String text() {
    return text;
  }

  /** The evidence, one line each. */
  public List<String> because() {
    return because;
  }

  public List<Remedy> remedies() {
    return remedies;
  }

  /** Where the finding is explained, below the project's root. */
  public String page() {
    return "docs/findings/" + code + ".md";
  }
}
