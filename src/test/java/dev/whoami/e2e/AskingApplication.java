package dev.whoami.e2e;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An application that asks STS who it is, by the SDK in the package of its second argument, writes
 * that to the file {@code up} of the folder in the first, and ends with {@link #EXIT} when the file
 * {@code end} is there.
 */
public final class AskingApplication {
  static final int EXIT = 7;
  static final String NOBODY = "nobody";

  private AskingApplication() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Object provider = call(arguments[1] + ".auth.credentials.DefaultCredentialsProvider", "create");
    Path answer = Files.writeString(folder.resolve("answer"), arn(arguments[1]));
    Files.move(answer, folder.resolve("up"));
    while (!Files.exists(folder.resolve("end"))) {
      Thread.sleep(100);
    }
    System.exit(provider == null ? 1 : EXIT);
  }

  private static String arn(String root) throws ReflectiveOperationException {
    try {
      Object sts = call(root + ".services.sts.StsClient", "create");
      Class<?> type = Class.forName(root + ".services.sts.StsClient");
      Object answer = type.getMethod("getCallerIdentity").invoke(sts);
      return (String) answer.getClass().getMethod("arn").invoke(answer);
    } catch (ClassNotFoundException | InvocationTargetException unknown) {
      return NOBODY;
    }
  }

  private static Object call(String type, String method) throws ReflectiveOperationException {
    return Class.forName(type).getMethod(method).invoke(null);
  }
}
