package dev.whoami.world.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The recorded answers as the files of a scenario folder, without any secret. First each answer is
 * reduced to what its kind allows, which finds the secrets. Then every secret is searched for in
 * the whole recording.
 */
public final class Recording {
  /** The file with the conditions of the run, and the version of the format. */
  static final String RUN = "recording.properties";

  /** The file with what the user asked for. */
  static final String REQUEST = "request.properties";

  static final String FORMAT = "1";

  private static final String[] TOKEN_FILES = {
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    "aws.webIdentityTokenFile",
    "aws.containerAuthorizationTokenFile"
  };

  private final Map<String, byte[]> files;
  private final boolean cut;

  private Recording(Map<String, byte[]> files, boolean cut) {
    this.files = Collections.unmodifiableMap(files);
    this.cut = cut;
  }

  /** The recording of a run and its request. */
  public static Recording of(
      RecordingSurroundings seen, Map<String, String> run, Map<String, String> request) {
    RecordedAnswers answers = seen.answers();
    synchronized (answers) {
      Map<String, Map<String, String>> more = new TreeMap<>();
      more.put(RUN, withTime(answers, run));
      more.put(REQUEST, request);
      Placeholders placeholders = new Placeholders();
      RecordingText first = new RecordingText(answers, placeholders, tokenFiles(answers));
      // Built twice: a secret that is found late can occur in an earlier text.
      first.files(more);
      Map<String, byte[]> files = new TreeMap<>();
      new RecordingText(answers, placeholders, tokenFiles(answers))
          .files(more)
          .forEach((name, text) -> files.put(name, text));
      return new Recording(withoutSecrets(files, placeholders), answers.isCut());
    }
  }

  private static Map<String, String> withTime(RecordedAnswers answers, Map<String, String> run) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("time", answers.start().toString());
    all.put("complete", Boolean.toString(!answers.isCut()));
    all.putAll(run);
    return all;
  }

  private static Set<String> tokenFiles(RecordedAnswers answers) {
    Set<String> paths = new HashSet<>();
    for (String name : TOKEN_FILES) {
      Stream.of(answers.environment().get(name), answers.properties().get(name))
          .filter(it -> it != null && it.hasText())
          .forEach(it -> paths.add(it.text()));
    }
    return paths;
  }

  /** A file that still contains a secret is left out, whatever the reason. */
  private static Map<String, byte[]> withoutSecrets(
      Map<String, byte[]> files, Placeholders placeholders) {
    Map<String, byte[]> kept = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) -> {
          String text = name + "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
          if (!placeholders.isSecretIn(text)) {
            kept.put(name, bytes);
          }
        });
    return kept;
  }

  /** The bytes of each file, by its path in the folder. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** The recording as a zip file. Its bytes are always the same. */
  public byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        ZipEntry entry = new ZipEntry("recording/" + each.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** Whether something exceeded the limits of a recording. */
  public boolean isCut() {
    return cut;
  }

  /** The names of all files. */
  List<String> names() {
    return new ArrayList<>(files.keySet());
  }
}
