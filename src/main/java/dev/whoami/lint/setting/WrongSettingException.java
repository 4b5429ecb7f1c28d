package dev.whoami.lint.setting;

/** A file of settings or a baseline that cannot be used: which, why, and the fix. */
public final class WrongSettingException extends Exception {
  private static final long serialVersionUID = 1L;

  WrongSettingException(String file, String reason) {
    super(file + " " + reason);
  }

  /** A sentence without a full stop, for a person. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
