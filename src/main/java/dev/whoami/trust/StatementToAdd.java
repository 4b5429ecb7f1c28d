package dev.whoami.trust;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import dev.whoami.aws.Partition;
import java.util.Optional;

/** The statement to add for a caller that no statement of the policy names. */
final class StatementToAdd {
  private StatementToAdd() {}

  /** The new statement. It names a provider by its ARN in the role's account. */
  static JsonObject of(TrustCaller caller, String provider) {
    JsonArray actions = new JsonArray();
    caller.actions().forEach(actions::add);
    JsonObject statement = new JsonObject();
    statement.addProperty("Effect", "Allow");
    statement.add("Principal", principal(caller, provider));
    statement.add("Action", actions);
    JsonObject conditions = conditions(caller, provider);
    if (conditions.size() > 0) {
      JsonObject equals = new JsonObject();
      equals.add("StringEquals", conditions);
      statement.add("Condition", equals);
    }
    return statement;
  }

  private static JsonObject principal(TrustCaller caller, String provider) {
    JsonObject principal = new JsonObject();
    switch (caller.kind()) {
      case WEB_IDENTITY:
      case SAML:
        principal.addProperty("Federated", provider);
        break;
      case SERVICE:
        principal.addProperty("Service", caller.name());
        break;
      default:
        principal.addProperty("AWS", caller.name());
    }
    return principal;
  }

  private static JsonObject conditions(TrustCaller caller, String provider) {
    JsonObject conditions = new JsonObject();
    if (caller.kind() == TrustCaller.Kind.SAML) {
      Arn.parse(provider)
          .map(Arn::partition)
          .flatMap(StatementToAdd::signIn)
          .ifPresent(it -> conditions.addProperty("SAML:aud", it));
    }
    if (caller.kind() == TrustCaller.Kind.WEB_IDENTITY) {
      for (String claim : new String[] {"aud", "sub"}) {
        for (String value : caller.claim(claim).values()) {
          conditions.addProperty(caller.name() + ":" + claim, value);
        }
      }
    }
    return conditions;
  }

  /**
   * Where users of SAML sign in to the console; empty for a partition whose page AWS does not
   * publish.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_relying-party.html">
   *     AWS: SAML relying party</a>
   */
  private static Optional<String> signIn(Partition partition) {
    switch (partition) {
      case AWS:
        return Optional.of("https://signin.aws.amazon.com/saml");
      case CHINA:
        return Optional.of("https://signin.amazonaws.cn/saml");
      case GOV_CLOUD:
        return Optional.of("https://signin.amazonaws-us-gov.com/saml");
      default:
        return Optional.empty();
    }
  }
}
