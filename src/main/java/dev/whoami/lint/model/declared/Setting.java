package dev.whoami.lint.model.declared;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of one setting in a file: a text, nothing, or unknown. A variable, another resource or
 * an intrinsic function can be unknown.
 */
public final class Setting {
  private static final Pattern ROLE =
      Pattern.compile("(.*\\.)?(aws_iam_role|alks_iamrole)\\.[^.]+");
  private static final Setting ABSENT = new Setting(State.ABSENT, "", Collections.emptyList(), "");

  private enum State {
    ABSENT,
    UNKNOWN,
    ELSEWHERE,
    KNOWN
  }

  private final State state;
  private final String text;
  private final List<String> references;
  private final String identity;

  private Setting(State state, String text, List<String> references, String identity) {
    this.state = state;
    this.text = text;
    this.references = references;
    this.identity = identity;
  }

  public static Setting absent() {
    return ABSENT;
  }

  public static Setting known(String text) {
    return new Setting(State.KNOWN, text, Collections.emptyList(), "");
  }

  /** With the names that it comes from, if these are known. */
  public static Setting unknown(List<String> references) {
    return new Setting(State.UNKNOWN, "", references, "");
  }

  /** Something that certainly exists, and is declared outside the checked files. */
  public static Setting elsewhere(List<String> references) {
    return new Setting(State.ELSEWHERE, "", references, "");
  }

  /** The same setting, with the names that it comes from. */
  public Setting from(List<String> newReferences) {
    return new Setting(state, text, newReferences, identity);
  }

  /** The same setting, with an identity that unknown settings are compared by. */
  public Setting identifiedBy(String newIdentity) {
    return new Setting(state, text, references, newIdentity);
  }

  public boolean isAbsent() {
    return state == State.ABSENT;
  }

  public boolean isPresent() {
    return state != State.ABSENT;
  }

  public boolean isUnknown() {
    return state == State.UNKNOWN || state == State.ELSEWHERE;
  }

  /** Whether it is not known, but is there for certain. */
  public boolean isElsewhere() {
    return state == State.ELSEWHERE;
  }

  public boolean isKnown() {
    return state == State.KNOWN;
  }

  /** Whether it is known, and begins so. */
  public boolean isKnownWith(String beginning) {
    return isKnown() && text().startsWith(beginning);
  }

  /** Whether it is known, and does not begin so. */
  public boolean isKnownWithout(String beginning) {
    return isKnown() && !text().startsWith(beginning);
  }

  public boolean is(String value) {
    return isKnown() && text.equalsIgnoreCase(value);
  }

  /** The text; empty if it is unknown. */
  public String text() {
    return text;
  }

  /** The only name that it comes from; empty if there are several or none. */
  public Optional<String> reference() {
    return references.size() == 1 ? Optional.of(references.get(0)) : Optional.empty();
  }

  public List<String> references() {
    return references;
  }

  /** Whether both are certainly the same value. */
  public boolean isSameAs(Setting other) {
    if (isKnown() && other.isKnown()) {
      return text.equals(other.text);
    }
    return isUnknown() && other.isUnknown() && (isIdentifiedAs(other) || comesFrom(other));
  }

  private boolean isIdentifiedAs(Setting other) {
    return !identity.isEmpty() && identity.equals(other.identity);
  }

  /** Both from one role; or from one other thing, if it is not known to be two parts of it. */
  private boolean comesFrom(Setting other) {
    boolean areParts = !identity.isEmpty() && !other.identity.isEmpty();
    return reference().equals(other.reference())
        && reference().filter(it -> !areParts || ROLE.matcher(it).matches()).isPresent();
  }

  /** The setting as a report shows it: its text, else the name that it comes from. */
  public String shown() {
    return isKnown()
        ? ShownName.text(text)
        : reference().map(ShownName::reference).orElse("an expression");
  }

  /** As Terraform writes it for a role: in quotes, or as the attribute that it comes from. */
  public String inTerraform() {
    if (isKnown()) {
      return "\"" + shown() + "\"";
    }
    boolean ofRole = reference().filter(it -> ROLE.matcher(it).matches()).isPresent();
    return ofRole ? shown() + ".arn" : shown();
  }
}
