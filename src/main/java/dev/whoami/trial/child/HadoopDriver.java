package dev.whoami.trial.child;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the S3A of a class path in a separate JVM and prints which credentials it uses: one line for
 * each step, so that the lines of a hanging run show how far it got. It opens no bucket and writes
 * nothing.
 */
public final class HadoopDriver {
  /** What the lines of the answer begin with. */
  public static final String MARK = "whoami-trial ";

  /** The last line, whatever the result. */
  public static final String DONE = "done";

  private static final String HADOOP = "org.apache.hadoop.";

  private final PrintStream out;

  private HadoopDriver(PrintStream out) {
    this.out = out;
  }

  /** The words are the class path, the bucket, and "profiles" where a profile may be read. */
  public static void main(String[] words) throws UnsupportedEncodingException {
    HadoopDriver driver = new HadoopDriver(new PrintStream(System.out, true, "UTF-8"));
    // The output of loggers and providers is dropped, since it may hold a secret.
    System.setOut(new PrintStream(new Nowhere(), false, "UTF-8"));
    System.setErr(System.out);
    try {
      PassedProperties.set(String.valueOf(System.getenv(PassedProperties.VARIABLE)));
      driver.tryOut(words[0], words[1], words[2].equals("profiles"));
    } catch (Throwable e) {
      // Errors count as well, since they would also end an application.
      driver.tellOf(e);
    }
    driver.say(DONE, "");
    // The SDK keeps threads that would hold the process, and a hook may write.
    Runtime.getRuntime().halt(0);
  }

  private void tryOut(String classPath, String bucket, boolean mayReadProfiles) throws Throwable {
    IsolatedClassLoader loader = IsolatedClassLoader.of(classPath);
    Thread.currentThread().setContextClassLoader(loader);
    ReflectiveClasses library = new ReflectiveClasses(loader);
    Class<?> version = library.type(HADOOP + "util.VersionInfo");
    say("version", String.valueOf(ReflectiveClasses.call(version.getMethod("getVersion"), null)));
    LogSilencer.impose(library);
    library.type(HADOOP + "fs.s3a.S3AFileSystem");
    say("step", "settings");
    BucketConfiguration settings = BucketConfiguration.of(library, bucket);
    Optional<String> reader = mayReadProfiles ? Optional.empty() : ProfileReaders.in(settings);
    if (reader.isPresent()) {
      say("reader", reader.get());
      return;
    }
    LogSilencer.avoidKerberos(library, settings);
    ProviderList providers = ProviderList.of(library, settings);
    say("step", "asking");
    @Nullable String id = providers.accessKeyId();
    providers.provider().ifPresent(it -> say("provider", it));
    say(id == null ? "unsigned" : "key", String.valueOf(id));
  }

  /**
   * Prints the classes of an error and its causes, the outermost first. It repeats only known
   * messages.
   */
  private void tellOf(Throwable error) {
    if (error instanceof LinkageError) {
      say("misfit", "");
    }
    Throwable each = error;
    for (int i = 0; each != null && i < 20; i++) {
      say("error", each.getClass().getName());
      String message = String.valueOf(each.getMessage());
      if (each instanceof ClassNotFoundException || each instanceof NoClassDefFoundError) {
        say("missing", message.replace('/', '.'));
      }
      if (i == 0) {
        KnownErrorMessage.in(message).ifPresent(it -> say("says", it.text()));
      }
      each = each.getCause();
    }
  }

  private void say(String name, String value) {
    out.print(MARK + name + " " + value + "\n");
    out.flush();
  }

  /** Drops all output. Java 8 has no such stream. */
  private static final class Nowhere extends OutputStream {
    @Override
    public void write(int b) {}

    @Override
    public void write(byte[] b, int from, int length) {}
  }
}
