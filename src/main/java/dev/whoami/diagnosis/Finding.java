package dev.whoami.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that a person should know: fact, consequence, evidence and fix. */
public final class Finding {
  private final Stamp stamp;
  private final String text;
  private final List<String> because;
  private final List<Remedy> remedies;
  private final Subject subject;

  private Finding(
      Stamp stamp, String text, List<String> because, List<Remedy> remedies, Subject subject) {
    this.stamp = stamp;
    this.text = text;
    this.because = because;
    this.remedies = remedies;
    this.subject = subject;
  }

  /** The registry gives it its code and its usual severity. */
  public static Finding of(String text) {
    return of(text, Subject.IDENTITY);
  }

  /** Says that a part of the report is missing, whatever that report is about. */
  public static Finding ofIncompleteRun(String text) {
    return of(text, Subject.INCOMPLETE_RUN);
  }

  private static Finding of(String text, Subject subject) {
    return new Finding(Stamp.NONE, text, Collections.emptyList(), Collections.emptyList(), subject);
  }

  /** The same finding, about a Hadoop that is installed here. */
  public Finding ofHadoop() {
    return new Finding(stamp, text, because, remedies, Subject.HADOOP);
  }

  /** The same finding, about a program whose configuration was read. */
  public Finding ofProgram() {
    return new Finding(stamp, text, because, remedies, Subject.PROGRAM);
  }

  /** The same finding, in one of several clusters: its text begins with the cluster's name. */
  public Finding inCluster(String cluster) {
    return new Finding(
        stamp,
        cluster + ": " + text,
        because,
        remedies.stream().map(it -> it.inCluster(cluster)).collect(Collectors.toList()),
        subject);
  }

  /** Says that there is a bug in whoami; {@link CrashFinding} says the rest. */
  static Finding ofCrash(String text) {
    return of(text, Subject.CRASH);
  }

  public Finding because(String evidence) {
    return because(Collections.singletonList(evidence));
  }

  /** With all of these; there may be very many. */
  public Finding because(List<String> evidence) {
    return new Finding(stamp, text, joined(because, evidence), remedies, subject);
  }

  public Finding remedy(Remedy remedy) {
    List<Remedy> more = joined(remedies, Collections.singletonList(remedy));
    return new Finding(stamp, text, because, more, subject);
  }

  /** The same finding, with this value for a name in its commands. */
  Finding with(String name, String value) {
    List<Remedy> named = new ArrayList<>();
    remedies.forEach(it -> named.add(it.with(name, value)));
    return new Finding(stamp, text, because, Collections.unmodifiableList(named), subject);
  }

  /** The same finding with an unusual severity; the registry lists both severities. */
  public Finding withSeverity(Severity unusual) {
    return with(new Stamp(stamp.code, unusual, stamp.cause));
  }

  /**
   * The registry sets the code, so that a rule does not know its own. A severity that is already
   * set stays.
   */
  public Finding stamped(String code, Severity usual) {
    return with(new Stamp(code, stamp.severity == null ? usual : stamp.severity, stamp.cause));
  }

  /** The same finding, as a consequence of another finding. */
  public Finding causedBy(String otherCode) {
    return with(new Stamp(stamp.code, stamp.severity, otherCode));
  }

  private Finding with(Stamp newStamp) {
    return new Finding(newStamp, text, because, remedies, subject);
  }

  private static <T> List<T> joined(List<T> list, List<T> more) {
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more);
    return Collections.unmodifiableList(longer);
  }

  public String code() {
    return stamp.code;
  }

  public Severity severity() {
    return Objects.requireNonNull(stamp.severity, "the registry has not stamped it");
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** Whether it says that there is a bug in whoami. */
  public boolean isOfACrash() {
    return subject == Subject.CRASH;
  }

  /** Whether it says that a part of the report is missing. */
  public boolean isOfIncompleteRun() {
    return subject == Subject.INCOMPLETE_RUN || subject == Subject.CRASH;
  }

  /** Whether it is about a Hadoop that is installed here. */
  public boolean isOfHadoop() {
    return subject == Subject.HADOOP;
  }

  /** Whether it is about a program whose configuration was read. */
  public boolean isOfProgram() {
    return subject == Subject.PROGRAM;
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

  /** The code of the finding that causes this one; empty if this is a cause itself. */
  public Optional<String> cause() {
    return Optional.ofNullable(stamp.cause);
  }

  /** Where the finding is explained, below the project's root. */
  public String page() {
    return "docs/findings/" + stamp.code + ".md";
  }

  /** What a finding is about in this run. Its code decides the heading that it is listed under. */
  private enum Subject {
    IDENTITY,
    HADOOP,
    PROGRAM,
    INCOMPLETE_RUN,
    CRASH
  }

  /** The code and the severity that the registry gives a finding. */
  private static final class Stamp {
    private static final Stamp NONE = new Stamp("", null, null);

    private final String code;
    private final @Nullable Severity severity;
    private final @Nullable String cause;

    Stamp(String code, @Nullable Severity severity, @Nullable String cause) {
      this.code = code;
      this.severity = severity;
      this.cause = cause;
    }
  }
}
