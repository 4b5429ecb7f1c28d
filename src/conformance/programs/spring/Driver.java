import io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Asks the credentials that Spring Cloud AWS gives to an application without settings. */
public final class Driver {
  private Driver() {}

  public static void main(String[] version) {
    Answer.print("spring-cloud-aws", version[0], Driver::ask);
  }

  private static String ask() {
    AnnotationConfigApplicationContext application =
        new AnnotationConfigApplicationContext(
            AwsAutoConfiguration.class,
            CredentialsProviderAutoConfiguration.class,
            RegionProviderAutoConfiguration.class);
    return application.getBean(AwsCredentialsProvider.class).resolveCredentials().accessKeyId();
  }
}
