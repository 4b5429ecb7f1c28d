package dev.whoami.lint.model;

/** A sign that the code of a container uses AWS, in words that may be shown. */
public final class AwsUse {
  private final String sign;

  private AwsUse(String sign) {
    this.sign = sign;
  }

  public static AwsUse of(String sign) {
    return new AwsUse(sign);
  }

  /** One clause, such as "environment variable S3_BUCKET". */
  public String sign() {
    return sign;
  }
}
