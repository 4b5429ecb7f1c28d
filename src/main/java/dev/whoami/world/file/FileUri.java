package dev.whoami.world.file;

import java.net.URI;
import java.net.URISyntaxException;

/** A file's path as a percent-encoded URI; a relative path stays relative. */
public final class FileUri {
  private FileUri() {}

  public static String of(String file) {
    String path = file.replace('\\', '/');
    int from = 0;
    while (path.startsWith("./", from)) {
      from += 2;
    }
    path = path.substring(from);
    try {
      // A colon in the first part of a relative path would look like the end of a scheme.
      boolean isScheme = path.split("/", 2)[0].contains(":");
      return new URI(null, null, isScheme ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      return "file";
    }
  }
}
