package dev.whoami.diagnosis.comparison;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that is not the same in two diagnoses, A and B. */
public final class DiagnosisDifference {
  private final Subject subject;
  private final String name;
  private final @Nullable String a;
  private final @Nullable String b;
  private final boolean decides;

  DiagnosisDifference(
      Subject subject, String name, @Nullable String a, @Nullable String b, boolean decides) {
    this.subject = subject;
    this.name = name;
    this.a = a;
    this.b = b;
    this.decides = decides;
  }

  /** The kind of the thing that differs. */
  public Subject subject() {
    return subject;
  }

  /** Which one of its kind: kind, CONTAINER, AWS_REGION, WHO101. */
  public String name() {
    return name;
  }

  /** The text in A; empty if A does not have it. */
  public Optional<String> a() {
    return Optional.ofNullable(a);
  }

  public Optional<String> b() {
    return Optional.ofNullable(b);
  }

  /** Whether it is why the identities differ. */
  public boolean decides() {
    return decides;
  }

  /** The kinds of things that are compared, with what a report calls them. */
  public enum Subject {
    VERDICT("the answer's"),
    SOURCE("source"),
    ENVIRONMENT("environment"),
    PROPERTY("property"),
    FILE("file"),
    PLACE("the container's"),
    FINDING("finding");

    private final String title;

    Subject(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
