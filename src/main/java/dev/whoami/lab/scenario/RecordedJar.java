package dev.whoami.lab.scenario;

import dev.whoami.lab.machine.LabException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar with Maven's description of its library, and without any class. */
final class RecordedJar {
  private RecordedJar() {}

  static byte[] of(String group, String artifact, String version) {
    return of(group, artifact, version, Collections.emptyMap());
  }

  /** A jar that also contains these texts, by name. */
  static byte[] of(String group, String artifact, String version, Map<String, String> texts) {
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.put(
        "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
        "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> each : all.entrySet()) {
        jar.putNextEntry(new ZipEntry(each.getKey()));
        jar.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new LabException("cannot make " + artifact + ": " + e, e);
    }
    return bytes.toByteArray();
  }
}
