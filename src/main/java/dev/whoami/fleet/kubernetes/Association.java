package dev.whoami.fleet.kubernetes;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.input.Fields;
import java.time.Instant;
import java.util.Optional;

/** An association of EKS Pod Identity; a list of them has no roles and times. */
public final class Association {
  private final Fields fields;
  private final Optional<Instant> created;

  private Association(Fields fields, Optional<Instant> created) {
    this.fields = fields;
    this.created = created;
  }

  static Association of(Fields association) {
    return new Association(association, association.time("createdAt"));
  }

  public String cluster() {
    return fields.text("clusterName");
  }

  /** The role that EKS assumes first; empty if only the list was read. */
  public String role() {
    return fields.text("roleArn");
  }

  /**
   * The role that the pods get: the target, which EKS assumes with the first one, if it has any.
   */
  public String given() {
    return fields.given("targetRoleArn").orElse(role());
  }

  /** Whether the roles let the account have it, each in its turn. */
  TrustState trust(AccountFacts account) {
    String namespace = fields.text("namespace");
    TrustState first =
        account.trust(role(), it -> it.ofAgent(namespace, fields.text("serviceAccount")));
    return given().equals(role()) ? first : first.and(trustOfTarget(account, namespace));
  }

  private TrustState trustOfTarget(AccountFacts account, String namespace) {
    Optional<Arn> caller = Arn.parse(role());
    boolean passesTags = !fields.isTrue("disableSessionTags");
    return account.trust(
        given(),
        role ->
            caller
                .map(it -> role.ofRole(it, namespace, passesTags, fields.text("externalId")))
                .orElse(TrustState.open()));
  }

  public Optional<Instant> created() {
    return created;
  }
}
