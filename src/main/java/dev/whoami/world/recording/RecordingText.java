package dev.whoami.world.recording;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the files of a recording: env.properties, jvm.properties, files/…, http.txt, and
 * looks.properties. The last has the answers that no file can hold: why something could not be
 * read, names in folders, targets of links.
 */
final class RecordingText {
  private final RecordedAnswers answers;
  private final Placeholders placeholders;
  private final SettingPlaceholders settings;
  private final FilePlaceholders contents;
  private final RecordedTree tree = new RecordedTree();
  private final Map<String, String> looks = new TreeMap<>();

  RecordingText(RecordedAnswers answers, Placeholders placeholders, Set<String> tokenFiles) {
    this.answers = answers;
    this.placeholders = placeholders;
    this.settings = new SettingPlaceholders(placeholders);
    this.contents =
        new FilePlaceholders(
            placeholders,
            answers.environment().keySet(),
            tokenFiles,
            ArgumentFiles.in(answers.files()));
  }

  Map<String, byte[]> files(Map<String, Map<String, String>> more) {
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "env.properties", SettingsText.of(settings(answers.environment())));
    put(files, "jvm.properties", SettingsText.of(settings(answers.properties())));
    answers.files().forEach(this::addFile);
    answers.jars().forEach(this::addJar);
    answers.folders().forEach((path, names) -> look("folder", path, names(names)));
    answers.realPaths().forEach((path, real) -> look("real", path, text(real, "")));
    AddressPlaceholders addresses = new AddressPlaceholders(placeholders);
    answers.loopback().forEach((host, is) -> look("loopback", addresses.host(host), "" + is));
    answers.rights().forEach((path, may) -> look("right", path, may.toString()));
    answers.runs().forEach(this::addRun);
    RecordedReplies replies = new RecordedReplies(answers.replies(), placeholders);
    put(files, "http.txt", replies.lines());
    replies.bodies().forEach((name, body) -> put(files, name, body));
    tree.files().forEach(files::put);
    put(files, "looks.properties", SettingsText.of(looks));
    more.forEach((name, values) -> put(files, name, SettingsText.of(kept(values))));
    return files;
  }

  private void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, placeholders.replacedIn(text).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> settings(Map<String, Reading> readings) {
    Map<String, String> kept = new TreeMap<>();
    readings.forEach(
        (name, reading) -> {
          if (reading.isPresent()) {
            kept.put(name, replaced(settings.of(name, reading.text())));
          }
        });
    return kept;
  }

  private Map<String, String> kept(Map<String, String> values) {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            kept.put(
                name,
                replaced(name.endsWith("access-key-id") ? placeholders.keyId(value) : value)));
    return kept;
  }

  private void addFile(String path, RecordedFile file) {
    Reading reading = file.reading();
    if (reading.status() == Reading.Status.MISSING || contents.isOfNoInterest(path, reading)) {
      return;
    }
    String text = reading.isPresent() ? replaced(contents.of(path, reading.text())) : "";
    boolean isOwn = path.equals(ownCommandLine());
    add(path, file.charset(), isOwn ? Reading.present("") : reading, isOwn ? "" : text);
  }

  private void add(String path, Charset charset, Reading reading, String text) {
    String place = replaced(path);
    if (!reading.isPresent() || !tree.put(place, text.getBytes(charset))) {
      look("file", path, text(reading, text));
    }
  }

  /** whoami itself is not a process of the container. */
  private String ownCommandLine() {
    Reading self = answers.realPaths().getOrDefault("/proc/self", Reading.present(""));
    return self.text() + "/cmdline";
  }

  private void addJar(String jar, Map<String, Reading> entries) {
    entries.forEach(
        (name, reading) -> {
          String text = reading.isPresent() ? replaced(entry(name, reading.text())) : "";
          String place = replaced(jar) + "/" + name;
          boolean isKept =
              jar.endsWith(".jar")
                  && reading.isPresent()
                  && tree.put(place, text.getBytes(StandardCharsets.ISO_8859_1));
          if (!isKept) {
            look("entry", jar + "!/" + name, text(reading, text));
          }
        });
  }

  private String entry(String name, String text) {
    if (name.endsWith(".xml")) {
      return new XmlPlaceholders(placeholders).of(text);
    }
    return settings.plain(text);
  }

  private void addRun(String command, Reading output) {
    String printed =
        output.isPresent()
            ? new JsonPlaceholders(placeholders, JsonPlaceholders.DOCUMENTS).of(output.text())
            : "";
    look("run", command, text(output, replaced(printed)));
  }

  private void look(String kind, String asked, String answer) {
    looks.put(kind + " " + replaced(asked), replaced(answer));
  }

  /** A status, and the text if there is one. */
  private static String text(Reading reading, String shown) {
    String status = reading.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String text = shown.isEmpty() ? reading.text() : shown;
    return reading.isPresent() ? status + " " + text : status;
  }

  /** Slashes separate the names, because a name cannot contain one. */
  private static String names(Listing listing) {
    String status = listing.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String cut = listing.isCut() ? "/" : "";
    return listing.isPresent() ? status + " " + String.join("/", listing.names()) + cut : status;
  }

  private String replaced(String text) {
    return placeholders.replacedIn(text);
  }
}
