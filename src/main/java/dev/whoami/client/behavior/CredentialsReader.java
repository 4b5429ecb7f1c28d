package dev.whoami.client.behavior;

import static dev.whoami.aws.CredentialsFlaw.BYTE_ORDER_MARK;
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
import static dev.whoami.aws.CredentialsFlaw.SESSION_TOKEN_LONG;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_BLANK;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;

import dev.whoami.aws.CredentialsFlaw;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What each client rejects in the JSON with which the container endpoint or the instance metadata
 * provide keys; measured, but for those that cannot be run here. What it does not reject it takes,
 * if there is a key ID and a secret.
 */
public enum CredentialsReader {
  JAVA_V2(Ending.WITH_ZONE, OTHER_STATUS, OTHER_CASE),
  /** What it cannot read as a time lasts for ever. */
  JAVA_V1(OTHER_STATUS, OTHER_CASE),
  BOTOCORE(Ending.WITH_ZONE, SEVERAL_ROLES, OTHER_STATUS, OTHER_CASE, TOKEN_MISSING),
  /** Without an Expiration keys last for ever. */
  GO(Ending.AS_GO_READS),
  /** The instance metadata, whose Code both of them read. */
  GO_INSTANCE(Ending.AS_GO_READS, OTHER_STATUS, CODE_MISSING, CODE_OTHER),
  /** A time has to end in Z. */
  JS_V3(Ending.IN_UTC, OTHER_STATUS, OTHER_CASE, TOKEN_MISSING, TOKEN_NULL),
  /** Its second provider, which asks where the first got nothing, and an error is none. */
  JS_V3_CONTAINER(Ending.IN_UTC, OTHER_CASE, TOKEN_MISSING, TOKEN_NULL),
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
  CRT(Ending.WITH_ZONE, OTHER_STATUS),
  /** The instance metadata: it needs every field, and has 64 bytes for the session token. */
  CRT_INSTANCE(
      Ending.WITH_ZONE,
      SEVERAL_ROLES,
      LIST_WITH_LINE_BREAK,
      SESSION_TOKEN_LONG,
      TOKEN_MISSING,
      TOKEN_NULL,
      TOKEN_BLANK),
  KOTLIN(Ending.WITH_ZONE, OTHER_CASE, CODE_OTHER, TOKEN_MISSING, TOKEN_NULL),
  /** By its source. */
  RUST(Ending.WITH_ZONE, CODE_OTHER, TOKEN_MISSING, TOKEN_NULL),
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
    this(Ending.ANY, minded);
  }

  CredentialsReader(Ending ending, CredentialsFlaw... minded) {
    Set<CredentialsFlaw> all = EnumSet.noneOf(CredentialsFlaw.class);
    all.addAll(ending.minded);
    all.addAll(Arrays.asList(minded));
    this.minded = Collections.unmodifiableSet(all);
  }

  /** Only the Common Runtime reads what stands behind a byte order mark. */
  public boolean minds(CredentialsFlaw flaw) {
    return flaw == BYTE_ORDER_MARK ? this != CRT && this != CRT_INSTANCE : minded.contains(flaw);
  }

  /** What several clients want of an Expiration. */
  private enum Ending {
    /** Whatever there is, but for what the client rejects by itself. */
    ANY,
    /** A time with a zone. */
    WITH_ZONE(
        EXPIRATION_MISSING,
        EXPIRATION_NULL,
        EXPIRATION_BLANK,
        EXPIRATION_WITHOUT_ZONE,
        EXPIRATION_NUMBER,
        EXPIRATION_NOT_A_TIME),
    /** A time that ends in Z. */
    IN_UTC(
        EXPIRATION_MISSING,
        EXPIRATION_NULL,
        EXPIRATION_BLANK,
        EXPIRATION_WITH_OFFSET,
        EXPIRATION_WITH_PLAIN_OFFSET,
        EXPIRATION_WITHOUT_ZONE,
        EXPIRATION_NUMBER,
        EXPIRATION_NOT_A_TIME),
    /** As Go's time.RFC3339 has it; without one keys last for ever. */
    AS_GO_READS(
        EXPIRATION_BLANK,
        EXPIRATION_WITH_PLAIN_OFFSET,
        EXPIRATION_WITHOUT_ZONE,
        EXPIRATION_WITH_BLANK,
        EXPIRATION_NUMBER,
        EXPIRATION_NOT_A_TIME);

    private final Set<CredentialsFlaw> minded;

    Ending(CredentialsFlaw... minded) {
      this.minded = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(minded)));
    }
  }
}
