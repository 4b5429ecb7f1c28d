import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.aws.s3.S3FileIO;

/** Asks S3 for an object as a table of Iceberg does. */
public final class Driver {
  private Driver() {}

  public static void main(String[] s3) {
    Map<String, String> properties = new HashMap<>();
    properties.put("s3.endpoint", s3[0]);
    properties.put("s3.path-style-access", "true");
    properties.put("client.region", "us-west-2");
    S3FileIO files = new S3FileIO();
    files.initialize(properties);
    files.newInputFile("s3://orders/today").exists();
  }
}
