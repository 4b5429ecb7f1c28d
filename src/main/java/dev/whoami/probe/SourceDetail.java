package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.StsError;
import dev.whoami.aws.TokenClaims;
import java.time.Duration;
import java.util.Optional;

/**
 * The facts that a source reveals about the instance, a token or an assumed role, even if it gives
 * no credentials. Each kind of detail overrides its own part.
 */
public interface SourceDetail {
  /** The detail of a source that reveals nothing more. */
  SourceDetail NONE = new SourceDetail() {};

  /** The detail of a profile whose keys are set to nothing, both the ID and the secret. */
  SourceDetail BLANK_KEYS =
      new SourceDetail() {
        @Override
        public boolean isOfBlankKeys() {
          return true;
        }
      };

  /** The detail of a profile that names a role and nothing to assume it with. */
  SourceDetail ROLE_WITHOUT_SOURCE =
      new SourceDetail() {
        @Override
        public boolean isRoleWithoutSource() {
          return true;
        }
      };

  /** The detail of an endpoint to which no TLS connection was possible. */
  SourceDetail WITHOUT_TLS =
      new SourceDetail() {
        @Override
        public boolean isWithoutTls() {
          return true;
        }
      };

  /** Whether a role that another profile assumes is the source of this role. */
  default boolean isInChain() {
    return false;
  }

  /** Whether both halves of the key are set, and blank. */
  default boolean isOfBlankKeys() {
    return false;
  }

  /** Whether a role is named, and nothing to assume it with. */
  default boolean isRoleWithoutSource() {
    return false;
  }

  /** Whether the server speaks no TLS, or its certificate is not trusted. */
  default boolean isWithoutTls() {
    return false;
  }

  /** Whether STS was reached, and answered with an error of its own or throttled the request. */
  default boolean hasStsFailed() {
    return false;
  }

  default Optional<InstanceDetails> instance() {
    return Optional.empty();
  }

  /** The name of the role that the instance metadata lists. */
  default Optional<String> instanceRole() {
    return Optional.empty();
  }

  /** Whether the instance metadata gave the keys without a session token (IMDSv1). */
  default boolean isWithoutToken() {
    return false;
  }

  default Optional<TokenClaims> claims() {
    return Optional.empty();
  }

  /** Whether the token that was read has expired by the clock of this machine. */
  default boolean isTokenExpired() {
    return false;
  }

  /** The file of the token, as the settings name it. */
  default Optional<String> tokenFile() {
    return Optional.empty();
  }

  /** Whether the token that EKS mounts for IRSA is here as well, in another file than this. */
  default boolean isOtherTokenMounted() {
    return false;
  }

  /** The role that the settings name. */
  default Optional<Arn> role() {
    return Optional.empty();
  }

  /** The role that the source's own credentials assume. In a chain, it is the first role. */
  default Optional<Arn> firstRole() {
    return Optional.empty();
  }

  /** Why STS refuses the token, in its own words. */
  default Optional<StsError> refusal() {
    return Optional.empty();
  }

  /** Why STS refuses the role whose session is the source of another role, in its own words. */
  default Optional<StsError> refusalOfSource() {
    return Optional.empty();
  }

  /**
   * The role that STS refuses to a caller with credentials; in a chain of roles, whichever it
   * refuses.
   */
  default Optional<Arn> refusedRole() {
    return Optional.empty();
  }

  /** The role whose session requested the denied role from STS; empty if another source did. */
  default Optional<Arn> roleBeforeRefused() {
    return Optional.empty();
  }

  /** Whether the refused request had an external ID. */
  default boolean hasExternalId() {
    return false;
  }

  /** Whether the profile names a second factor for the denied role, and whoami sent none. */
  default boolean isMeantForMfa() {
    return false;
  }

  /** The source whose credentials or token the role is assumed with. */
  default Optional<Source> drawnFrom() {
    return Optional.empty();
  }

  /** Whether the role was denied to its own session: it may not assume itself. */
  default boolean isDeniedToItself() {
    return false;
  }

  /** How far the clock of STS, which answered, is ahead of this one. */
  default Optional<Duration> stsAhead() {
    return Optional.empty();
  }

  /** Whether the keys that STS gave have ended by the clock of this machine. */
  default boolean isPastItsEnd() {
    return false;
  }

  /** Whether STS may have given this client another answer than the known one. */
  default boolean isUnsure() {
    return false;
  }

  /** Whether STS recognized the token's subject as the one that the token itself names. */
  default boolean isSubjectConfirmed() {
    return false;
  }

  /** The sign-in that the profile, or the source of its role, needs and lacks. */
  default Optional<SignIn> lackingSignIn() {
    return Optional.empty();
  }

  /**
   * Why the agent of EKS Pod Identity gave no credentials, if the agent or the token shows the
   * reason.
   */
  default Optional<PodIdentityRefusal> podIdentityRefusal() {
    return Optional.empty();
  }

  /** Whether the profile's credential_process gives the credentials. */
  default boolean isOfProcess() {
    return false;
  }

  /** Whether the program that gives the credentials is the helper of IAM Roles Anywhere. */
  default boolean isOfSigningHelper() {
    return false;
  }
}
