import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.auth.credentials.DefaultChainCredentialsProvider;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.EventLoopGroup;
import software.amazon.awssdk.crt.io.HostResolver;

/** Asks the default chain of the AWS Common Runtime, by its Java binding, who this process is. */
public final class Driver {
  private Driver() {}

  public static void main(String[] none) {
    Answer.print("aws-crt", CRT.class.getPackage().getImplementationVersion(), Driver::accessKeyId);
  }

  private static String accessKeyId() throws Exception {
    EventLoopGroup threads = new EventLoopGroup(1);
    ClientBootstrap bootstrap = new ClientBootstrap(threads, new HostResolver(threads));
    byte[] id =
        new DefaultChainCredentialsProvider.DefaultChainCredentialsProviderBuilder()
            .withClientBootstrap(bootstrap)
            .build()
            .getCredentials()
            .get()
            .getAccessKeyId();
    return new String(id, "US-ASCII");
  }
}
