package dev.whoami.agent.guest;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client library that the application has loaded: its kind, its package, and one of its classes,
 * which leads to its loader. The package may have been relocated.
 */
final class LoadedLibrary {
  /** The kinds, each with the end of the name of a class that every use of the library loads. */
  enum Kind {
    AWS_SDK_JAVA_V2("aws-sdk-java-v2", ".auth.credentials.AwsCredentialsProvider"),
    AWS_SDK_JAVA_V1("aws-sdk-java-v1", ".auth.AWSCredentialsProvider"),
    HADOOP_S3A("hadoop-s3a", ".fs.s3a.S3AUtils");

    private final String client;
    private final String end;

    Kind(String client, String end) {
      this.client = client;
      this.end = end;
    }

    /** The client's name on whoami's command line. */
    String client() {
      return client;
    }
  }

  /** The most libraries that are asked. */
  private static final int MOST = 16;

  private final Kind kind;
  private final Class<?> anchor;

  private LoadedLibrary(Kind kind, Class<?> anchor) {
    this.kind = kind;
    this.anchor = anchor;
  }

  /** Each library once for each loader and package that has it. */
  static List<LoadedLibrary> in(Instrumentation jvm) {
    List<LoadedLibrary> all = new ArrayList<>();
    Set<Object> known = new HashSet<>();
    for (Class<?> each : jvm.getAllLoadedClasses()) {
      Kind kind = kindOf(each);
      if (kind != null && all.size() < MOST && known.add(each)) {
        all.add(new LoadedLibrary(kind, each));
      }
    }
    return all;
  }

  private static @Nullable Kind kindOf(Class<?> type) {
    String name = type.getName();
    for (Kind each : Kind.values()) {
      if (name.endsWith(each.end) && !isOurs(type)) {
        return each;
      }
    }
    return null;
  }

  /** Whether the class is a copy of an earlier visit that Java has not removed yet. */
  private static boolean isOurs(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader != null && loader.getClass().getName().equals(CopyingLoader.class.getName());
  }

  Kind kind() {
    return kind;
  }

  /** A class of the library in the application's own loader. */
  Class<?> anchor() {
    return anchor;
  }

  /** The package of the library, such as software.amazon.awssdk. */
  String root() {
    String name = anchor.getName();
    return name.substring(0, name.length() - kind.end.length());
  }

  /** The class of the library's loader. */
  String loader() {
    ClassLoader loader = anchor.getClassLoader();
    return loader == null ? "bootstrap" : loader.getClass().getName();
  }
}
