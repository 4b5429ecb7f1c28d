package dev.whoami.aws;

import java.util.regex.Pattern;

/** An error that STS answered with: its code, and its message without secrets. */
public final class StsError {
  private static final Pattern CODE = Pattern.compile("[A-Za-z.]{1,60}");

  private final String code;
  private final String message;
  private final int status;

  StsError(String code, String message, int status) {
    this.code = CODE.matcher(code).matches() ? code : String.valueOf(status);
    this.message = message;
    this.status = status;
  }

  /** STS's error code: InvalidClientTokenId, ExpiredToken, AccessDenied … */
  public String code() {
    return code;
  }

  public String message() {
    return message;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
