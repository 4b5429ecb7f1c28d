import io.opentelemetry.api.OpenTelemetry;
import io.trino.filesystem.Location;
import io.trino.filesystem.s3.S3FileSystemConfig;
import io.trino.filesystem.s3.S3FileSystemFactory;
import io.trino.filesystem.s3.S3FileSystemStats;
import io.trino.spi.security.ConnectorIdentity;

/** Asks S3 for an object as Trino does. */
public final class Driver {
  private Driver() {}

  public static void main(String[] s3) throws Exception {
    S3FileSystemConfig config =
        new S3FileSystemConfig()
            .setEndpoint(s3[0])
            .setRegion("us-west-2")
            .setPathStyleAccess(true);
    new S3FileSystemFactory(OpenTelemetry.noop(), config, new S3FileSystemStats())
        .create(ConnectorIdentity.ofUser("somebody"))
        .newInputFile(Location.of("s3://orders/today"))
        .exists();
  }
}
