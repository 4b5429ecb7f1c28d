package dev.whoami.chain;

import dev.whoami.aws.CredentialsFlaw;
import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.ContainerViews;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ImdsViews;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;

/**
 * pgBackRest: repo-s3-key-type chooses its only source. auto is the instance metadata, and never
 * the container endpoint. So in a task it uses the role of the host, and on Fargate it has none. A
 * token request without an answer, as with a hop limit of 1, is an error. web-id is a web identity,
 * pod-id EKS Pod Identity, process a program, and shared, the default, keys in its configuration.
 * If the type is not known, auto is walked.
 *
 * @see <a
 *     href="https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-key-type">
 *     pgBackRest: repo-s3-key-type</a>
 */
final class PgBackRest implements ConfiguredChain {
  static final String KEY_TYPE = "repo1-s3-key-type";

  /**
   * It takes a time without a zone and any status of success; all that it reads has to be there.
   */
  private static final CredentialsReader READER =
      CredentialsReader.rejecting(
          CredentialsFlaw.OTHER_CASE,
          CredentialsFlaw.SEVERAL_ROLES,
          CredentialsFlaw.LIST_WITH_LINE_BREAK,
          CredentialsFlaw.CODE_MISSING,
          CredentialsFlaw.CODE_OTHER,
          CredentialsFlaw.TOKEN_MISSING,
          CredentialsFlaw.TOKEN_NULL,
          CredentialsFlaw.EXPIRATION_MISSING,
          CredentialsFlaw.EXPIRATION_NULL,
          CredentialsFlaw.EXPIRATION_BLANK,
          CredentialsFlaw.EXPIRATION_NUMBER,
          CredentialsFlaw.EXPIRATION_NOT_A_TIME);

  @Override
  public String newest() {
    return "2.59";
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return true;
  }

  @Override
  public String note() {
    return "This applies with "
        + KEY_TYPE
        + "=auto. Without it, pgBackRest needs keys in its configuration.";
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings) {
    String type = settings.value(KEY_TYPE).orElse("auto");
    switch (type) {
      case "web-id":
        return Chain.of(Link.branch(type, WebIdentityView.calledForByBoth()));
      case "pod-id":
        return Chain.of(Link.branchTakingExpired(type, ContainerViews.ofFullUriWithTokenFile()));
      case "process":
        return Chain.of(
            configured(
                type, Outcome.broken(Fault.NOT_RUN, "a program gives the keys; it is not run")));
      case "shared":
        return Chain.of(
            configured(type, Outcome.absent("keys in its configuration, which was not read")));
      case "auto":
        return Chain.of(
            Link.branchTakingExpired(
                type,
                new ImdsView(
                    ImdsViews.withoutVariables()
                        .fallingBack(ImdsV1Fallback.AFTER_ANY_STATUS)
                        .repeatingTokenRequest()
                        .reading(READER))));
      default:
        // Anything can stand there, and it does not start with that.
        return Chain.of(
            configured(
                KEY_TYPE, Outcome.broken(Fault.UNPARSABLE, "no key type that pgBackRest knows")));
    }
  }

  /** The link of keys in pgBackRest's own file, which no probe checks. */
  private static Link configured(String name, Outcome outcome) {
    return Link.branch(name, seen -> seen.of(Source.PROGRAM_SETTINGS).as(outcome));
  }
}
