package dev.whoami.trial.attach;

/**
 * Why an application cannot be asked: the kind, and a sentence for the user without a full stop.
 */
public final class AttachFailure extends Exception {
  /** The kinds of failures. */
  public enum Kind {
    NO_PROCESS,
    OWN_PROCESS,
    NO_RIGHT,
    NOT_JAVA,
    /** An OpenJ9, which this Java cannot speak to. */
    OTHER_JAVA,
    /** By -XX:+DisableAttachMechanism. */
    DISABLED,
    /** By -XX:-EnableDynamicAgentLoading. */
    FORBIDDEN,
    /** There are no Unix domain sockets here. */
    NO_SOCKET,
    NO_FOLDER,
    NO_ANSWER,
    REJECTED
  }

  private final Kind kind;
  private final String sentence;

  AttachFailure(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    this.sentence = sentence;
  }

  public Kind kind() {
    return kind;
  }

  public String sentence() {
    return sentence;
  }
}
