package dev.whoami.trial;

/** Why something is not run here: a fact, and a clause for people. */
public final class TrialRefusal {
  /** The kinds of reasons. */
  public enum Reason {
    /** The surroundings are of another process, in whose environment nothing can be run. */
    NOT_THIS_PROCESS,
    OFFLINE,
    /** It might run a credential_process, which the user did not allow. */
    CREDENTIAL_PROCESS,
    /** A source of the SDK would run or call something, which the user did not allow. */
    NOT_ALLOWED,
    /** A source was not seen to its end, so it is not known what reading it would do. */
    CUT_SHORT,
    /** A bug in whoami came before, so it is not known what running it would do. */
    CRASHED,
    /** It might call IAM Identity Center, or ask the user to sign in. */
    SIGN_IN,
    /** What it reads may have no end: a file, or a reply. */
    ENDLESS,
    /** It would leave credentials in a file. */
    KEEPS_CREDENTIALS,
    /** It would send a token to a proxy. */
    PROXY,
    /** The class path is the one of another user's process. */
    OTHER_USERS_PROCESS,
    /** A user other than this one and root can change the code. */
    CODE_OF_OTHERS,
    /** It needs a longer class path, more properties or another bucket than can be passed on. */
    CANNOT_BE_STARTED,
    NO_TIME
  }

  private final Reason reason;
  private final String text;

  private TrialRefusal(Reason reason, String text) {
    this.reason = reason;
    this.text = text;
  }

  static TrialRefusal of(Reason reason, String text) {
    return new TrialRefusal(reason, text);
  }

  static TrialRefusal crashed() {
    return of(Reason.CRASHED, "not tried, since whoami itself failed before");
  }

  /** A client waits for the end of each source, however long that takes. */
  static TrialRefusal endless(String why) {
    return of(Reason.ENDLESS, "not tried, since it might read for ever: " + why);
  }

  public Reason reason() {
    return reason;
  }

  /** One clause, which begins with "not tried". */
  public String text() {
    return text;
  }
}
