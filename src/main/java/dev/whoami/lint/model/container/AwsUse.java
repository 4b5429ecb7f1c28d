package dev.whoami.lint.model.container;

/** A sign that the code of a container uses AWS, in words that may be shown. */
public final class AwsUse {
  private final String sign;
  private final boolean isProof;

  private AwsUse(String sign, boolean isProof) {
    this.sign = sign;
    this.isProof = isProof;
  }

  public static AwsUse of(String sign) {
    return new AwsUse(sign, true);
  }

  /** Something that containers on AWS are given whether or not their code calls AWS. */
  public static AwsUse setting(String sign) {
    return new AwsUse(sign, false);
  }

  /** Whether it shows by itself that the code uses AWS. */
  public boolean isProof() {
    return isProof;
  }

  /** One clause, such as "environment variable S3_BUCKET". */
  public String sign() {
    return sign;
  }
}
