package dev.whoami.probe;

import dev.whoami.aws.SettingName;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.client.Clients;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.profile.ClientSts;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * A projected service-account token and the role that it may assume (EKS "IRSA").
 *
 * <p>First the probe reads aws.roleArn or AWS_ROLE_ARN, and aws.webIdentityTokenFile or
 * AWS_WEB_IDENTITY_TOKEN_FILE. If neither is set, this source is not configured; if only one is
 * set, that is a mistake. Next it reads the token file, which this user must be able to read.
 * Finally it asks STS, which exchanges the token for credentials, and asks once more at each other
 * address that some client uses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html">
 *     AWS: assume role credential provider</a>
 */
final class WebIdentityToken implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    Reading role = w.setting(SdkSystemSetting.AWS_ROLE_ARN);
    Reading file = w.setting(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
    if (!role.hasText() || !file.hasText()) {
      WebIdentityEvidence half = WebIdentityEvidence.of(role.hasText(), file.hasText(), false);
      WebIdentityEvidence facts = half.withBlank(role.isBlank(), file.isBlank()).setBy(settings(w));
      boolean isRoleOpen = file.hasText() && role.isAbsent();
      return incomplete(role, file)
          .with(isRoleOpen ? withRoleOfProfile(facts, file.text(), w, sts, options) : facts);
    }
    Reading session = session(w);
    WebIdentityExchange exchange =
        new WebIdentityExchange(role.text(), session.text(), file.text());
    Reading token = w.token(file.text());
    ClientSts asked = new ClientSts(sts, w);
    Outcome usual = exchange.observe(token, asked.byEnvironment(ProfileLookup.USUAL), w, options);
    WebIdentityEvidence facts =
        WebIdentityEvidence.of(true, true, session.hasText())
            .setBy(settings(w))
            .askingInstanceFirst(Clients.profiles().stream().anyMatch(asked::asksInstanceFirst));
    if (wasTraded(usual) && isSetForAll(w)) {
      for (ProfileLookup each : Clients.profiles()) {
        Outcome its = exchange.observe(token, asked.byEnvironment(each), w, options);
        boolean isSure = asked.isSureByEnvironment(each);
        facts = facts.and(each, isSure ? its : its.with(new UnknownParser()));
      }
    }
    return usual.with(facts);
  }

  private static List<SettingName> settings(Witness w) {
    return Stream.of(SdkSystemSetting.AWS_ROLE_ARN, SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)
        .filter(it -> w.aside().setting(it).isPresent())
        .map(it -> SettingName.of(it, w))
        .collect(Collectors.toList());
  }

  /** Whether STS was asked, or a malformed setting of STS kept it from being asked. */
  private static boolean wasTraded(Outcome outcome) {
    return outcome.isFound()
        || outcome.kind() == Outcome.Kind.FAILED
        || outcome.has(Fault.STS_MISCONFIGURED);
  }

  /**
   * Whether the environment has both settings. Only the SDK for Java 2 reads the system properties.
   */
  private static boolean isSetForAll(Witness w) {
    Witness aside = w.aside();
    return aside.env("AWS_ROLE_ARN").hasText()
        && aside.env("AWS_WEB_IDENTITY_TOKEN_FILE").hasText();
  }

  private static Outcome incomplete(Reading role, Reading file) {
    if (role.isAbsent() && file.isAbsent()) {
      return Outcome.absent("not set");
    }
    return role.hasText() || file.isAbsent()
        ? Outcome.broken(
            Fault.HALF_SET,
            "AWS_ROLE_ARN "
                + (role.isBlank() ? "is blank" : "is set")
                + ", AWS_WEB_IDENTITY_TOKEN_FILE "
                + file.why())
        : Outcome.broken(
            Fault.HALF_SET, "AWS_WEB_IDENTITY_TOKEN_FILE is set, AWS_ROLE_ARN " + role.why());
  }

  private static Reading session(Witness w) {
    return w.setting(SdkSystemSetting.AWS_ROLE_SESSION_NAME);
  }

  /**
   * Adds what one client gets that takes the role from the profile if the environment names only
   * the token.
   */
  private static WebIdentityEvidence withRoleOfProfile(
      WebIdentityEvidence facts, String file, Witness w, Supplier<Sts> sts, ProbeOptions options) {
    Optional<String> role = SharedConfig.read(w).property("role_arn");
    Optional<ProfileLookup> client =
        Clients.profiles().stream()
            .filter(it -> it.behaviors().contains(ProfileBehavior.ROLE_OF_PROFILE_FOR_TOKEN))
            .findFirst();
    if (!role.isPresent() || !client.isPresent()) {
      return facts;
    }
    ClientSts.Trade trade = new ClientSts(sts, w).forRoleOfProfile(client.get());
    return facts.withRoleOfProfile(
        new WebIdentityExchange(role.get(), session(w).text(), file)
            .observe(w.token(file), trade, w, options));
  }
}
