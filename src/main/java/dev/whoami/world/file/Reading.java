package dev.whoami.world.file;

import dev.whoami.world.secret.Secret;
import java.util.Optional;

/** The result of reading a text: the text, or the status that says why there is none. */
public final class Reading {
  /** The results of reading a text. */
  public enum Status {
    PRESENT("is there"),
    NOT_SET("is not set"),
    MISSING("does not exist"),
    DENIED("cannot be read by this user"),
    NOT_A_FILE("is not a file"),
    NOT_A_FOLDER("is not a folder"),
    NOT_IN_JAR("is not in the jar"),
    TOO_LARGE("is larger than 1 MiB and was not read"),
    UNREADABLE("could not be read"),
    NOT_TRUSTED(
        "was not read by whoami: it, or a link to it, belongs to neither root nor the process's"
            + " user"),
    NOT_RUN("was not run"),
    CUT_SHORT("had not ended when its time was up");

    private final String words;

    Status(String words) {
      this.words = words;
    }
  }

  private final Status status;
  private final String text;

  private Reading(Status status, String text) {
    this.status = status;
    this.text = text;
  }

  public static Reading present(String text) {
    return new Reading(Status.PRESENT, text);
  }

  public static Reading none(Status status) {
    return new Reading(status, "");
  }

  public Status status() {
    return status;
  }

  public boolean isPresent() {
    return status == Status.PRESENT;
  }

  public boolean isAbsent() {
    return status != Status.PRESENT;
  }

  /** Whether reading might never finish: a pipe, a device, a huge file. */
  public boolean isUnbounded() {
    return status == Status.NOT_A_FILE || status == Status.TOO_LARGE || status == Status.UNREADABLE;
  }

  /** Whether it is set to white space only. */
  public boolean isBlank() {
    return isPresent() && text.trim().isEmpty();
  }

  /** Whether it is set to more than white space. */
  public boolean hasText() {
    return isPresent() && !isBlank();
  }

  /** The text; empty if there is none. */
  public String text() {
    return text;
  }

  Secret secret() {
    return Secret.of(text);
  }

  public Optional<String> asOptional() {
    return isPresent() ? Optional.of(text) : Optional.empty();
  }

  public Reading trimmed() {
    return isPresent() ? present(text.trim()) : this;
  }

  /** One clause that follows the name of what was read: "is not set". */
  public String why() {
    return isBlank() ? "is blank" : status.words;
  }
}
