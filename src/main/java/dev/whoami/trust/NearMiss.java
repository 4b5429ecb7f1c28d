package dev.whoami.trust;

/** A small difference between a policy and a caller. */
public final class NearMiss {
  /** The kinds of differences. */
  public enum Kind {
    ACTION,
    AUDIENCE,
    BLANKS,
    CASE,
    CLAIM_OF_OTHER_ISSUER,
    CUSTOM_SUBJECT,
    DELETED_PRINCIPAL,
    EXTERNAL_ID,
    FEDERATED_USER,
    IMMUTABLE_ID,
    KEY_NEVER_SENT,
    OTHER_ACCOUNT,
    OTHER_CLUSTER,
    OTHER_CONTEXT,
    OTHER_ISSUER,
    OTHER_NAMESPACE,
    OTHER_ORGANIZATION,
    OTHER_PART,
    OTHER_PARTITION,
    OTHER_PATH,
    OTHER_REF,
    OTHER_REPOSITORY,
    OTHER_SERVICE,
    OTHER_SERVICE_ACCOUNT,
    PRINCIPAL_FORM,
    PROVIDER_FORM,
    ROOT_USER,
    SCHEME_IN_PROVIDER,
    SOURCE_IDENTITY,
    SUBJECT_FORM,
    TAG_SESSION,
    WILDCARD_IN_EQUALS,
    WILDCARD_IN_PRINCIPAL
  }

  private final Kind kind;
  private final String text;

  NearMiss(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  /** A sentence or two. */
  public String text() {
    return text;
  }
}
