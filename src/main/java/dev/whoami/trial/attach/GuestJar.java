package dev.whoami.trial.attach;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * The jar that is loaded into an application: the agent's entry and the guest, and nothing else of
 * whoami, so that the application's own loader never sees a library of whoami.
 */
final class GuestJar {
  static final String ENTRY = "dev.whoami.agent.AgentEntry";

  /** All classes of the guest, without its package; a test compares. */
  static final List<String> GUEST =
      Collections.unmodifiableList(
          Arrays.asList(
              "AnswerLines",
              "CopyingLoader",
              "FixedResource",
              "FixedResource$TextConnection",
              "FolderVisit",
              "Guest",
              "Guest$Visitation",
              "IdentityCall",
              "LastProvider",
              "LibraryVisit",
              "LoadedLibrary",
              "LoadedLibrary$Kind",
              "NewProvider",
              "NewProvider$1",
              "NewProviderV1",
              "NewProviderV2",
              "NewS3aProviders",
              "OwnJar",
              "SigningKeys",
              "StartVisit",
              "UncachedResource"));

  private static final String PACKAGE = "dev.whoami.agent.guest.";

  private GuestJar() {}

  static byte[] bytes() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Agent-Class"), ENTRY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      put(jar, JarFile.MANIFEST_NAME);
      manifest.write(jar);
      putClass(jar, ENTRY);
      for (String each : GUEST) {
        putClass(jar, PACKAGE + each);
      }
    }
    return bytes.toByteArray();
  }

  private static void putClass(JarOutputStream jar, String name) throws IOException {
    String file = name.replace('.', '/') + ".class";
    put(jar, file);
    try (InputStream in = GuestJar.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      byte[] part = new byte[8192];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        jar.write(part, 0, n);
      }
    }
  }

  /** Every entry has the same time, so that each jar has the same bytes. */
  private static void put(JarOutputStream jar, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    jar.putNextEntry(entry);
  }
}
