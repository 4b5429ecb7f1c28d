package dev.whoami.lab.machine;

/** The lab cannot do what the user asked for. The message has the reason and the fix. */
public final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LabException(String message) {
    super(message);
  }

  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
