package dev.whoami.e2e;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;

/**
 * An application that uses AWS, to be attached to: it has the SDKs of its arguments in loaders of
 * their own, each {@code classpath}, {@code relocated=JAR} or {@code nested=JAR}, and ends with
 * {@link #EXIT} when the file {@code end} is in its folder.
 */
public final class AttachedApplication {
  static final int EXIT = 7;
  static final String USUAL = "software.amazon.awssdk";

  private AttachedApplication() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<Object> kept = new ArrayList<>();
    warmUp();
    for (String each : List.of(arguments).subList(1, arguments.length)) {
      String[] both = each.split("=", 2);
      switch (both[0]) {
        case "classpath" -> kept.add(use(AttachedApplication.class.getClassLoader(), USUAL));
        case "relocated" -> kept.add(use(ofJar(both[1]), RelocatedSdk.ROOT));
        case "nested" -> kept.add(use(new NestedJarLoader(Path.of(both[1])), USUAL));
        default -> kept.add(Class.forName(each));
      }
    }
    Files.createFile(folder.resolve("up"));
    while (!Files.exists(folder.resolve("end"))) {
      Thread.sleep(100);
    }
    System.exit(kept.isEmpty() ? 1 : EXIT);
  }

  private static ClassLoader ofJar(String jar) throws Exception {
    return new URLClassLoader(
        new URL[] {Path.of(jar).toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  /** As an application does, with the one provider that all share. */
  private static Object use(ClassLoader loader, String root) throws Exception {
    Thread.currentThread().setContextClassLoader(loader);
    Class<?> type =
        Class.forName(root + ".auth.credentials.DefaultCredentialsProvider", true, loader);
    Object provider = type.getMethod("create").invoke(null);
    Object keys = type.getMethod("resolveCredentials").invoke(provider);
    Class<?> credentials = Class.forName(root + ".auth.credentials.AwsCredentials", true, loader);
    System.out.println(credentials.getMethod("accessKeyId").invoke(keys));
    return provider;
  }

  /** What Java opens once for a process that signs a request and sends it. */
  private static void warmUp() throws Exception {
    Mac.getInstance("HmacSHA256");
    new java.security.SecureRandom().nextInt();
    URI sts = URI.create(System.getenv("AWS_ENDPOINT_URL_STS"));
    HttpURLConnection connection = (HttpURLConnection) sts.toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write('x');
    }
    try (InputStream in =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      in.readAllBytes();
    }
    connection.disconnect();
  }
}
