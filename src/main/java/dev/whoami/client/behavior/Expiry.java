package dev.whoami.client.behavior;

import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_BLANK;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_MISSING;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NOT_A_TIME;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NULL;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NUMBER;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITHOUT_ZONE;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_BLANK;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_OFFSET;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_PLAIN_OFFSET;

import dev.whoami.aws.CredentialsFlaw;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What several clients want of the Expiration of keys. */
public enum Expiry {
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

  private final Set<CredentialsFlaw> rejected;

  Expiry(CredentialsFlaw... rejected) {
    this.rejected = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(rejected)));
  }

  Set<CredentialsFlaw> rejected() {
    return rejected;
  }
}
