package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.WebIdentityEvidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Spring Cloud AWS: only the providers that its properties name, and web identity if a token file
 * is named and the STS module is there. If there are none of these, it has the default chain of the
 * AWS SDK for Java 2. So a pod with IRSA has no other credentials, and instance-profile=true uses
 * the role of the host, even if the task has a role. Version 2 contains the SDK for Java 1.
 *
 * @see <a href="https://docs.awspring.io/spring-cloud-aws/docs/4.0.0/reference/html/index.html">
 *     Spring Cloud AWS: credentials</a>
 */
public final class SpringCloudAws implements ChainModel {
  private static final String PREFIX = "spring.cloud.aws.credentials.";

  private final StsDefect defect;

  SpringCloudAws() {
    this(StsDefect.NONE);
  }

  private SpringCloudAws(StsDefect defect) {
    this.defect = defect;
  }

  @Override
  public ChainModel with(StsDefect newDefect) {
    return new SpringCloudAws(newDefect);
  }

  @Override
  public String newest() {
    return "4.1.1";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public String note() {
    return "This applies without " + PREFIX + "… in its properties.";
  }

  @Override
  public Chain chain(Version version) {
    return chain(version, ProgramSettings.none());
  }

  @Override
  public Chain chain(Version version, Observations seen) {
    return chain(version, ProgramSettings.none(), seen);
  }

  private Chain chain(Version version, ProgramSettings settings) {
    if (hasSdkV1(version)) {
      return new SpringCloudAws2(settings, defect).chain(version);
    }
    ChainModel sdk = Client.AWS_SDK_JAVA_V2.model().with(defect);
    return sdk.chain(sdkVersion(settings));
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings, Observations seen) {
    if (hasSdkV1(version)) {
      return chain(version, settings);
    }
    List<Link> named = new ArrayList<>();
    if (settings.isOn(PREFIX + "instance-profile")) {
      named.add(SdkJavaV2.instanceLink("InstanceProfileCredentialsProvider", sdkVersion(settings)));
    }
    if (settings.profile().isPresent()) {
      named.add(SdkJavaV2.PROFILE);
    }
    if (mayHaveTokenFile(seen) && defect == StsDefect.NONE) {
      named.add(
          Link.to(
              "StsWebIdentityTokenFileCredentialsProvider",
              WebIdentityView.calledForByFileEvenBlank()));
    }
    return named.isEmpty() ? chain(version, settings) : Chain.of(named);
  }

  /** Whether it has the AWS SDK for Java 1 in it. */
  public static boolean hasSdkV1(Version version) {
    return version.isBefore("3.0.0");
  }

  private static Version sdkVersion(ProgramSettings settings) {
    return settings.sdkOr(Client.AWS_SDK_JAVA_V2.newest());
  }

  /**
   * Whether a token file may be named, even a blank one. It may be if the check was cut short, so
   * the provider's result is not known.
   */
  private static boolean mayHaveTokenFile(Observations seen) {
    Outcome token = seen.outcomeOf(Source.WEB_IDENTITY);
    return token
        .facts(WebIdentityEvidence.class)
        .map(it -> it.hasFile() || it.hasBlankFile())
        .orElse(token.isCutShort());
  }
}
