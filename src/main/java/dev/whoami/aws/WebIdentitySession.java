package dev.whoami.aws;

import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;

/** The answer of STS to a web identity token: credentials, and the subject. */
public final class WebIdentitySession {
  private final Credentials credentials;
  private final String subject;

  private WebIdentitySession(Credentials credentials, String subject) {
    this.credentials = credentials;
    this.subject = subject;
  }

  static WebIdentitySession of(AssumeRoleWithWebIdentityResponse answer) {
    return new WebIdentitySession(
        SdkCredentials.of(answer.credentials()),
        String.valueOf(answer.subjectFromWebIdentityToken()));
  }

  public Credentials credentials() {
    return credentials;
  }

  /** The subject in the token as STS read it: {@code system:serviceaccount:NAMESPACE:NAME}. */
  public String subject() {
    return subject;
  }
}
