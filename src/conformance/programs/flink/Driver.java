import java.net.URI;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.fs.s3native.NativeS3FileSystemFactory;

/** Asks S3 for an object as a job of Flink does. */
public final class Driver {
  private Driver() {}

  public static void main(String[] s3) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("s3.endpoint", s3[0]);
    configuration.setString("s3.region", "us-west-2");
    configuration.setString("s3.path.style.access", "true");
    NativeS3FileSystemFactory factory = new NativeS3FileSystemFactory();
    factory.configure(configuration);
    FileSystem files = factory.create(URI.create("s3://orders/"));
    files.getFileStatus(new Path("s3://orders/today"));
  }
}
