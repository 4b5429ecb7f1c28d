package dev.whoami.probe;

import static dev.whoami.aws.CredentialsFlaw.CODE_MISSING;
import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_BLANK;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_MISSING;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NOT_A_TIME;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NULL;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NUMBER;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITHOUT_ZONE;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_BLANK;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_OFFSET;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_PLAIN_OFFSET;
import static dev.whoami.aws.CredentialsFlaw.LIST_WITH_LINE_BREAK;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_BLANK;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;

import dev.whoami.aws.CredentialsFlaw;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What each client rejects in the JSON with which the container endpoint or the instance metadata
 * provide keys; measured, but for those that cannot be run here. What it does not reject it takes,
 * if there is a key ID and a secret.
 */
public enum CredentialsReader {
  JAVA_V2(
      OTHER_STATUS,
      OTHER_CASE,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** What it cannot read as a time lasts for ever. */
  JAVA_V1(OTHER_STATUS, OTHER_CASE),
  BOTOCORE(
      SEVERAL_ROLES,
      OTHER_STATUS,
      OTHER_CASE,
      TOKEN_MISSING,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** Without an Expiration keys last for ever. */
  GO(
      EXPIRATION_BLANK,
      EXPIRATION_WITH_PLAIN_OFFSET,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_WITH_BLANK,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** The instance metadata, whose Code both of them read. */
  GO_INSTANCE(
      OTHER_STATUS,
      CODE_MISSING,
      CODE_OTHER,
      EXPIRATION_BLANK,
      EXPIRATION_WITH_PLAIN_OFFSET,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_WITH_BLANK,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** A time has to end in Z. */
  JS_V3(
      OTHER_STATUS,
      OTHER_CASE,
      TOKEN_MISSING,
      TOKEN_NULL,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITH_OFFSET,
      EXPIRATION_WITH_PLAIN_OFFSET,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** Its second provider, which asks where the first got nothing, and an error is none. */
  JS_V3_CONTAINER(
      OTHER_CASE,
      TOKEN_MISSING,
      TOKEN_NULL,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITH_OFFSET,
      EXPIRATION_WITH_PLAIN_OFFSET,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** The instance metadata, whose time JavaScript itself reads. */
  JS_V3_INSTANCE(
      SEVERAL_ROLES,
      OTHER_CASE,
      TOKEN_MISSING,
      TOKEN_NULL,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_NUMBER),
  JS_V2(OTHER_CASE, TOKEN_MISSING, TOKEN_NULL, TOKEN_BLANK),
  /** The instance metadata, where null and seconds are a time of 1970. */
  JS_V2_INSTANCE(OTHER_CASE, EXPIRATION_NULL, EXPIRATION_NUMBER),
  RUBY(
      OTHER_STATUS,
      OTHER_CASE,
      EXPIRATION_BLANK,
      EXPIRATION_WITH_BLANK,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  CRT(
      OTHER_STATUS,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** The instance metadata, of which it needs every field. */
  CRT_INSTANCE(
      SEVERAL_ROLES,
      LIST_WITH_LINE_BREAK,
      TOKEN_MISSING,
      TOKEN_NULL,
      TOKEN_BLANK,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  KOTLIN(
      OTHER_CASE,
      CODE_OTHER,
      TOKEN_MISSING,
      TOKEN_NULL,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** By its source. */
  RUST(
      CODE_OTHER,
      TOKEN_MISSING,
      TOKEN_NULL,
      EXPIRATION_MISSING,
      EXPIRATION_NULL,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME),
  /** One of which no more is known than that it needs a time that is one. */
  OTHER(
      OTHER_STATUS,
      OTHER_CASE,
      EXPIRATION_BLANK,
      EXPIRATION_WITHOUT_ZONE,
      EXPIRATION_NUMBER,
      EXPIRATION_NOT_A_TIME);

  private final Set<CredentialsFlaw> minded;

  CredentialsReader(CredentialsFlaw... minded) {
    Set<CredentialsFlaw> all = EnumSet.noneOf(CredentialsFlaw.class);
    all.addAll(Arrays.asList(minded));
    this.minded = Collections.unmodifiableSet(all);
  }

  boolean minds(CredentialsFlaw flaw) {
    return minded.contains(flaw);
  }

  /** What a client gets in whose place we have seen this. */
  Outcome read(Outcome seen) {
    return seen.facts(CredentialsReply.class)
        .map(it -> it.as(this).with(seen.detail()))
        .orElse(seen);
  }
}
