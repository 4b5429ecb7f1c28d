package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * A projected service-account token and the role that it may assume (EKS "IRSA").
 *
 * <p>First aws.roleArn or AWS_ROLE_ARN, and aws.webIdentityTokenFile or
 * AWS_WEB_IDENTITY_TOKEN_FILE: neither means that nobody asked for this source, one alone is a
 * mistake. Next the token file, which this user must be able to read. Finally STS, which trades the
 * token for credentials.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html">
 *     AWS: assume role credential provider</a>
 */
final class WebIdentityToken implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, Options options) {
    Reading role = w.setting(SdkSystemSetting.AWS_ROLE_ARN);
    Reading file = w.setting(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
    if (role.isAbsent() && file.isAbsent()) {
      return Outcome.absent("not set");
    }
    if (!role.hasText()) {
      return Outcome.broken(
          Fault.HALF_SET, "AWS_WEB_IDENTITY_TOKEN_FILE is set, AWS_ROLE_ARN " + role.why());
    }
    if (!file.hasText()) {
      return Outcome.broken(
          Fault.HALF_SET, "AWS_ROLE_ARN is set, AWS_WEB_IDENTITY_TOKEN_FILE " + file.why());
    }
    Reading session = w.setting(SdkSystemSetting.AWS_ROLE_SESSION_NAME);
    return new WebIdentityTrade(role.text(), session.text(), file.text()).observe(w, sts, options);
  }
}
