package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.StsDefect;
import java.util.ArrayList;
import java.util.List;

/**
 * Spring Cloud AWS 2, which contains the AWS SDK for Java 1. It asks only the container or the
 * instance if instance-profile is true, then the named profile. With neither setting, it uses the
 * SDK's default chain. Up to 2.2 both are set by default, so that a pod with IRSA uses the role of
 * its node.
 *
 * @see <a
 *     href="https://github.com/awspring/spring-cloud-aws/blob/2.3.x/spring-cloud-aws-autoconfigure">
 *     Spring Cloud AWS 2: ContextCredentialsAutoConfiguration</a>
 */
final class SpringCloudAws2 {
  private static final String INSTANCE = "spring.cloud.aws.credentials.instance-profile";
  private static final String DEFAULT_CHAIN =
      "cloud.aws.credentials.use-default-aws-credentials-chain";

  private final ProgramSettings settings;
  private final StsDefect defect;

  SpringCloudAws2(ProgramSettings settings, StsDefect defect) {
    this.settings = settings;
    this.defect = defect;
  }

  Chain chain(Version version) {
    Version sdk = settings.sdkOr(Client.AWS_SDK_JAVA_V1.newest());
    boolean isUnlessTold = version.isBefore("2.3.0");
    boolean isWhole = isUnlessTold && settings.isOn(DEFAULT_CHAIN);
    List<Link> named = new ArrayList<>();
    if (settings.value(INSTANCE).isPresent() ? settings.isOn(INSTANCE) : isUnlessTold) {
      named.add(SdkJavaV1.containerOrInstance("EC2ContainerCredentialsProviderWrapper", sdk));
    }
    if (settings.profile().isPresent() || isUnlessTold) {
      named.add(SdkJavaV1.profile(sdk));
    }
    return named.isEmpty() || isWhole ? new SdkJavaV1().with(defect).chain(sdk) : Chain.of(named);
  }
}
