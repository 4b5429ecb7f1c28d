package dev.whoami.world.recording;

import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.InitShim;
import dev.whoami.world.process.JavaLauncher;
import dev.whoami.world.process.JavaRelease;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as a recording keeps it, which depends on its path and its content. A file in /proc keeps
 * little, and a file with settings keeps what its kind allows. A file of an unknown kind may be a
 * token, so all of it is hidden.
 */
final class FilePlaceholders {
  private static final Pattern PROCESS =
      Pattern.compile("/proc/[^/]+/(task/\\d+/)?(environ|cmdline|status|cgroup|exe|children)");
  private static final Pattern STATUS =
      Pattern.compile("(?m)^(Pid|PPid|Uid|Gid|Groups):[\\s\\d]*$");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(AWS|ECS|HADOOP|FLUME|SPARK|JAVA|CODEBUILD|TRAINING|KUBERNETES|WHOAMI)_.*|HOME"
              + "|(JDK)?_JAVA_OPTIONS");
  private static final Pattern NAMES =
      Pattern.compile("/sys/.*|.*/serviceaccount/namespace|/proc/[^/]+/cgroup");
  private static final Pattern KEY_STORE =
      Pattern.compile("(?s)(\\xce\\xce\\xce\\xce|\\xfe\\xed\\xfe\\xed).*");
  private static final Pattern PROFILES = Pattern.compile("(?md)^[ \\t\\r\\f]*+\\[[^\\]\\n]*+]");
  private static final Pattern SETTINGS =
      Pattern.compile(".*\\.(conf|properties|sh|cfg|env)|.*/bin/[\\w.-]+");

  /** A line of the file that AWS_CREDENTIAL_FILE names. */
  private static final Pattern CREDENTIAL_FILE =
      Pattern.compile("(?m)^[ \\t]{0,8}AWSAccessKeyId[ \\t]{0,8}=");

  /** The java launcher, also after tini or inside the command of a shell. */
  private static final Pattern NAMES_JAVA = Pattern.compile("(^|[\\s\\x00/])javaw?([\\s\\x00]|$)");

  private final Placeholders placeholders;
  private final SettingPlaceholders settings;
  private final Set<String> variables;
  private final Set<String> tokenFiles;
  private final ArgumentFiles argumentFiles;

  /** Takes the variables that were read, and the files that settings name as tokens. */
  FilePlaceholders(
      Placeholders placeholders,
      Set<String> variables,
      Set<String> tokenFiles,
      ArgumentFiles argumentFiles) {
    this.placeholders = placeholders;
    this.settings = new SettingPlaceholders(placeholders);
    this.variables = variables;
    this.tokenFiles = tokenFiles;
    this.argumentFiles = argumentFiles;
  }

  String of(String path, String text) {
    Matcher process = PROCESS.matcher(path);
    if (process.matches() && !process.group(2).equals("cgroup")) {
      return ofProcess(process.group(2), text);
    }
    if (tokenFiles.contains(path)) {
      return JsonWebToken.orSecret(text, placeholders);
    }
    if (argumentFiles.have(path)) {
      return settings.words(text);
    }
    if (NAMES.matcher(path).matches()) {
      return settings.plain(text);
    }
    if (KEY_STORE.matcher(text).matches()) {
      return new KeyStorePlaceholders(placeholders).of(text);
    }
    if (path.endsWith("/release")) {
      return JavaRelease.version(text).map(JavaRelease::textOf).orElse("");
    }
    if (text.trim().startsWith("<")) {
      return new XmlPlaceholders(placeholders).of(text);
    }
    if (text.trim().startsWith("{")) {
      return new JsonPlaceholders(placeholders, JsonPlaceholders.DOCUMENTS).of(text);
    }
    if (SETTINGS.matcher(path).matches() || CREDENTIAL_FILE.matcher(text).find()) {
      return new AssignmentPlaceholders(placeholders).of(text);
    }
    return PROFILES.matcher(text).find() || path.matches(".*/\\.aws/(config|credentials)")
        ? new IniPlaceholders(placeholders).of(text)
        : JsonWebToken.orSecret(text, placeholders);
  }

  private String ofProcess(String kind, String text) {
    switch (kind) {
      case "status":
        return status(text);
      case "environ":
        return environ(text);
      case "exe":
        return settings.words(text);
      case "children":
        return text.replaceAll("[^\\d\\s]", "");
      default:
        return commandLine(text);
    }
  }

  private static String status(String text) {
    StringBuilder kept = new StringBuilder();
    Matcher line = STATUS.matcher(text);
    while (line.find()) {
      kept.append(line.group().trim()).append('\n');
    }
    return kept.toString();
  }

  /**
   * Keeps the variables that whoami reads anywhere, and those of AWS. A title that the process
   * wrote over them is hidden; the recording only shows that there is one.
   */
  private String environ(String text) {
    boolean isOverwritten = EnvironmentBlock.of(text).isOverwritten();
    StringBuilder kept = new StringBuilder(isOverwritten ? "a title\n" : "");
    for (String each : text.split("\0", -1)) {
      int equals = each.indexOf('=');
      String name = equals > 0 ? each.substring(0, equals) : "";
      if (!name.isEmpty() && (variables.contains(name) || VARIABLE.matcher(name).matches())) {
        String value = settings.of(name, each.substring(equals + 1)).replace('\n', ' ');
        kept.append(settings.plain(name)).append('=').append(value).append('\n');
      }
    }
    return kept.toString();
  }

  /**
   * Whether a command line neither names java nor starts other programs. Leaving it out changes
   * nothing.
   */
  boolean isOfNoInterest(String path, Reading reading) {
    return path.matches("/proc/\\d+/cmdline")
        && !SimulatedContainer.isShell(reading.text())
        && !startsOthers(reading.text())
        && !NAMES_JAVA.matcher(reading.text()).find();
  }

  private static boolean startsOthers(String commandLine) {
    return InitShim.is(ProcessEntry.of(0, "", Arrays.asList(commandLine.split("\0"))));
  }

  private static String program(String word) {
    boolean isKnown = JavaLauncher.isNamed(word) || startsOthers(word);
    return isKnown && word.indexOf('/') < 0 ? word : Redaction.path(word);
  }

  private String commandLine(String text) {
    if (SimulatedContainer.isShell(text)) {
      return "sh\n-c\n\n" + SimulatedContainer.NAME + "\n";
    }
    String[] words = text.split("\0", -1);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < words.length && (i < words.length - 1 || !words[i].isEmpty()); i++) {
      String word = i == 0 ? program(words[0]) : settings.words(words[i]);
      kept.append(word.replace('\n', ' ')).append('\n');
    }
    return kept.toString();
  }
}
