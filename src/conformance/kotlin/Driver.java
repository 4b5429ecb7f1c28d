import aws.sdk.kotlin.runtime.auth.credentials.DefaultChainCredentialsProvider;
import aws.smithy.kotlin.runtime.auth.awscredentials.Credentials;
import aws.smithy.kotlin.runtime.collections.AttributesKt;
import java.nio.file.Path;
import java.nio.file.Paths;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/** Asks the default chain of the AWS SDK for Kotlin who this process is. */
public final class Driver {
  private Driver() {}

  public static void main(String[] none) throws Exception {
    Answer.print("aws-sdk-kotlin", version(), Driver::accessKeyId);
  }

  private static String accessKeyId() throws InterruptedException {
    DefaultChainCredentialsProvider chain = new DefaultChainCredentialsProvider();
    Credentials found =
        (Credentials)
            BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE,
                (scope, then) -> chain.resolve(AttributesKt.emptyAttributes(), then));
    return found.getAccessKeyId();
  }

  /** The library tells its version nowhere but in the name of its file. */
  private static String version() throws Exception {
    Path jar =
        Paths.get(
            DefaultChainCredentialsProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return jar.getFileName().toString().replaceAll("^.*-jvm-|\\.jar$", "");
  }
}
