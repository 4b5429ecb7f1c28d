import com.amazonaws.services.securitytoken.AWSSecurityTokenService;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;
import com.amazonaws.services.securitytoken.model.GetCallerIdentityRequest;

/** Asks STS by the AWS SDK for Java 1 who it is. */
public final class SdkV1 {
  private SdkV1() {}

  public static void main(String[] end) throws InterruptedException {
    AWSSecurityTokenService sts = AWSSecurityTokenServiceClientBuilder.defaultClient();
    Program.run(
        "arn", () -> sts.getCallerIdentity(new GetCallerIdentityRequest()).getArn(), end[0]);
  }
}
