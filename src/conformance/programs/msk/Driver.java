import java.util.Collections;
import software.amazon.msk.auth.iam.internals.MSKCredentialProvider;

/** Asks the credentials of aws-msk-iam-auth, by which a Kafka client signs in. */
public final class Driver {
  private Driver() {}

  public static void main(String[] version) {
    Answer.print(
        "aws-msk-iam-auth",
        version[0],
        () -> new MSKCredentialProvider(Collections.emptyMap()).resolveCredentials().accessKeyId());
  }
}
