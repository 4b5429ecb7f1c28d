package dev.whoami.diagnosis;

import dev.whoami.world.Crash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a person should know: fact, consequence, evidence and way out. */
public final class Finding {
  private final String code;
  private final Severity severity;
  private final String text;
  private final List<String> because;
  private final List<Remedy> remedies;
  private final @Nullable String cause;

  private Finding(
      String code,
      Severity severity,
      String text,
      List<String> because,
      List<Remedy> remedies,
      @Nullable String cause) {
    this.code = code;
    this.severity = severity;
    this.text = text;
    this.because = because;
    this.remedies = remedies;
    this.cause = cause;
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

  /** A bug of ours in a rule: its class and place, never its message, which may hold a secret. */
  public static Finding crashOfRule(String code, Throwable bug) {
    return error("whoami itself failed while it judged " + code + ", a bug of whoami.")
        .because(Crash.describe(bug))
        .remedy(Remedy.of("Report it with the class and place above."))
        .stamped("WHO001");
  }

  private static Finding of(Severity severity, String text) {
    return new Finding("", severity, text, Collections.emptyList(), Collections.emptyList(), null);
  }

  public Finding because(String evidence) {
    return new Finding(code, severity, text, plus(because, evidence), remedies, cause);
  }

  /** With all of these, of which there may be very many. */
  public Finding because(List<String> evidence) {
    List<String> longer = new ArrayList<>(because);
    longer.addAll(evidence);
    return new Finding(code, severity, text, Collections.unmodifiableList(longer), remedies, cause);
  }

  public Finding remedy(Remedy remedy) {
    return new Finding(code, severity, text, because, plus(remedies, remedy), cause);
  }

  /** The registry stamps the code, so that a rule does not know its own. */
  public Finding stamped(String newCode) {
    return new Finding(newCode, severity, text, because, remedies, cause);
  }

  /** The same as a consequence of another finding, which explains it. */
  public Finding causedBy(String otherCode) {
    return new Finding(code, severity, text, because, remedies, otherCode);
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

  /** The first sentence of the text, which says the fact. */
  public String gist() {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** The evidence, one line each. */
  public List<String> because() {
    return because;
  }

  public List<Remedy> remedies() {
    return remedies;
  }

  /** The code of the finding that leads to this one; empty where this is a cause itself. */
  public Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  /** Where the finding is explained, below the project's root. */
  public String page() {
    return "docs/findings/" + code + ".md";
  }
}
