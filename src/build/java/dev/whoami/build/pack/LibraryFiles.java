package dev.whoami.build.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the jar says of the libraries in it: the bill of materials, whose license each has, with the
 * files of that license, and the coordinates of each where a scanner looks for them. Most libraries
 * have these files under the same names, of which a shaded jar would keep the first.
 */
public final class LibraryFiles {
  private static final String INF = "META-INF/";
  private static final String LICENSES = INF + "licenses/";

  /** What a library says of its license: at its top, or one folder below. */
  private static final Pattern OF_LICENSE =
      Pattern.compile("(?i)(META-INF/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*");

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private LibraryFiles() {}

  /** The bill of materials, the license of this program, the folder of its classes. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    Path bill = Path.of(arguments[0]);
    if (!Files.exists(bill)) {
      System.err.println("There is no " + bill + ", so the jar will not name its libraries.");
      return;
    }
    Path classes = Path.of(arguments[2]);
    LibraryFiles made = new LibraryFiles();
    made.add(Files.readAllBytes(bill), jars());
    made.files.put(INF + "LICENSE", Files.readAllBytes(Path.of(arguments[1])));
    for (Map.Entry<String, byte[]> each : made.files.entrySet()) {
      Path file = classes.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  /** What Maven has put on the class path: all that will be in the jar. */
  private static List<Path> jars() throws URISyntaxException {
    List<Path> jars = new ArrayList<>();
    for (URL each : ((URLClassLoader) LibraryFiles.class.getClassLoader()).getURLs()) {
      if (each.getPath().endsWith(".jar")) {
        jars.add(Path.of(each.toURI()));
      }
    }
    return jars;
  }

  private void add(byte[] bill, List<Path> jars) throws IOException {
    files.put(INF + "sbom/whoami.cdx.json", bill);
    JsonArray components =
        JsonParser.parseString(new String(bill, StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("components");
    StringBuilder notice =
        new StringBuilder("whoami has these libraries in it, each under its own license.\n\n");
    List<Path> left = new ArrayList<>(jars);
    for (JsonElement each : components) {
      Library library = Library.of(each.getAsJsonObject());
      Path jar = jarOf(library, left);
      left.remove(jar);
      notice.append(library.coordinates()).append("  ").append(library.license()).append('\n');
      add(library, jar);
    }
    if (!left.isEmpty()) {
      throw new IOException("the bill of materials lacks " + left);
    }
    notice.append(
        "\nThe text of the Apache License is META-INF/LICENSE. What a library says of its");
    notice.append("\nlicense itself is in META-INF/licenses/, in the folder of its group.\n");
    files.put(INF + "NOTICE", notice.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Path jarOf(Library library, List<Path> jars) throws IOException {
    return jars.stream()
        .filter(it -> it.endsWith(library.fileName()))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + library.fileName() + " is on the class path"));
  }

  /** The coordinates are in most libraries already, and stay where they are. */
  private void add(Library library, Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry(library.placeOfCoordinates()) == null) {
        files.put(library.placeOfCoordinates(), library.properties());
      }
      for (ZipEntry each : Collections.list(zip.entries())) {
        if (!each.isDirectory() && OF_LICENSE.matcher(each.getName()).matches()) {
          try (InputStream in = zip.getInputStream(each)) {
            byte[] bytes = in.readAllBytes();
            files.put(place(library, each.getName(), bytes), bytes);
          }
        }
      }
    }
  }

  /** In the folder of the group, which mostly has the same for all of its libraries. */
  private String place(Library library, String name, byte[] bytes) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    String ofGroup = LICENSES + library.group() + "/" + base;
    byte[] known = files.get(ofGroup);
    return known == null || Arrays.equals(known, bytes)
        ? ofGroup
        : LICENSES + library.group() + "/" + library.name() + "/" + base;
  }

  /** A component of the bill of materials. */
  private record Library(String group, String name, String version, String license) {
    static Library of(JsonObject component) throws IOException {
      List<String> licenses = new ArrayList<>();
      if (component.has("licenses")) {
        component.getAsJsonArray("licenses").forEach(it -> licenses.add(license(it)));
      }
      String name = component.get("name").getAsString();
      if (licenses.isEmpty()) {
        throw new IOException("the bill of materials has no license for " + name);
      }
      return new Library(
          component.get("group").getAsString(),
          name,
          component.get("version").getAsString(),
          String.join(", ", licenses));
    }

    private static String license(JsonElement choice) {
      JsonObject object = choice.getAsJsonObject();
      if (object.has("expression")) {
        return object.get("expression").getAsString();
      }
      JsonObject license = object.getAsJsonObject("license");
      return license.get(license.has("id") ? "id" : "name").getAsString();
    }

    String coordinates() {
      return group + ":" + name + ":" + version;
    }

    String fileName() {
      return name + "-" + version + ".jar";
    }

    String placeOfCoordinates() {
      return INF + "maven/" + group + "/" + name + "/pom.properties";
    }

    /** For a library that was built without them. */
    byte[] properties() {
      String text = "groupId=" + group + "\nartifactId=" + name + "\nversion=" + version + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
