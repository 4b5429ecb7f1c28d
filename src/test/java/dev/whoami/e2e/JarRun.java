package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the jar told of a world in one run: the text on its terminal, and the JSON in a file. */
record JarRun(PrivateWorld.Run run, String text, JsonObject json) {
  private static final Pattern EXCEPTION = Pattern.compile("\\w*Exception\\b");
  private static final Set<String> CODES_OF_AWS =
      Set.of("AccessDeniedException", "ExpiredTokenException", "TooManyRequestsException");

  /** Before its fix, and in the line that counts the findings, which may wrap. */
  private static final Pattern FIX = Pattern.compile("(?m)^Fix \\((WHO\\d{3})\\):");

  private static final Pattern ALSO = Pattern.compile("(?ms)^\\d+ (?:error|warning|note).*");
  private static final Pattern CODE = Pattern.compile("WHO\\d{3}");
  private static final Pattern WAITED = Pattern.compile("waited for a CPU in (\\d+) %");
  private static final int LITTLE_PERCENT = 10;
  private static final JsonSchema SCHEMA = schema();

  /** Lets the jar tell it, and asserts what must be so whatever it tells. */
  static JarRun of(PrivateWorld world, String... arguments) {
    return of(world, PrivateWorld.start(), arguments);
  }

  /** The same with this time limit, or a longer one where it had too little time or CPU. */
  static JarRun finished(PrivateWorld world, int seconds, String... arguments) {
    return finished(world, PrivateWorld.start(), seconds, arguments);
  }

  static JarRun finished(PrivateWorld world, List<String> start, int seconds, String... arguments) {
    return PrivateWorld.finished(
        seconds, limit -> of(world, start, PrivateWorld.with(limit, arguments)), JarRun::text);
  }

  /** The same with another way to start the jar. */
  static JarRun of(PrivateWorld world, List<String> start, String... arguments) {
    try {
      Path file = Files.createTempFile("whoami-told-", ".json");
      try {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of("--format", "json", "--output", file.toString()));
        command.addAll(Arrays.asList(arguments));
        PrivateWorld.Run run = world.run(command.toArray(new String[0]));
        assertThat(run.exit()).as("%s%s", run.stdout(), run.stderr()).isIn(0, 1);
        return checked(run, Files.readString(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JarRun checked(PrivateWorld.Run run, String json) {
    assertThat(run.stderr())
        .matches("(whoami: what was seen is in [^\n]*\nJudge it anywhere: [^\n]*\n)?");
    requireDecent(run.stdout(), run.secrets());
    requireDecent(json, run.secrets());
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    JarRun jarRun = new JarRun(run, run.stdout(), JsonParser.parseString(json).getAsJsonObject());
    jarRun.requireThatBothFormatsSayTheSame();
    return jarRun;
  }

  /** No bug that shows, no secret, nothing that a terminal would obey. */
  static void requireDecent(String said, List<String> secrets) {
    Matcher exception = EXCEPTION.matcher(said);
    while (exception.find()) {
      assertThat(CODES_OF_AWS).as(said).contains(exception.group());
    }
    assertThat(said).doesNotContain("\tat ").doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f]");
    secrets.forEach(secret -> assertThat(said).doesNotContain(secret));
  }

  private void requireThatBothFormatsSayTheSame() {
    assertThat(text).endsWith(" s, exit " + run.exit() + "\n");
    assertThat(text).contains("confidence: " + certainty().toLowerCase(Locale.ROOT) + "\n");
    Set<String> shown = new TreeSet<>();
    FIX.matcher(text).results().forEach(fix -> shown.add(fix.group(1)));
    ALSO.matcher(text)
        .results()
        .flatMap(also -> CODE.matcher(also.group()).results())
        .forEach(code -> shown.add(code.group()));
    assertThat(shown).as(text).isEqualTo(codes());
    boolean isError = false;
    for (JsonElement each : json.getAsJsonArray("findings")) {
      isError |= each.getAsJsonObject().get("severity").getAsString().equals("ERROR");
    }
    if (run.exit() == 0) {
      assertThat(isError).as("an error among %s", codes()).isFalse();
    }
    if (!verdict("arn").isEmpty()) {
      assertThat(text).contains(verdict("arn"));
    }
  }

  JarRun is(String kind, String certainty, int exit, String... codes) {
    assertThat(kind()).as(text).isEqualTo(kind);
    assertThat(certainty()).as(text).isEqualTo(certainty);
    assertThat(codes()).as(text).containsExactlyInAnyOrder(codes);
    assertThat(run.exit()).as(text).isEqualTo(exit);
    return this;
  }

  String kind() {
    return verdict("kind");
  }

  String certainty() {
    return verdict("certainty");
  }

  Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    json.getAsJsonArray("findings")
        .forEach(each -> codes.add(each.getAsJsonObject().get("code").getAsString()));
    return codes;
  }

  /** Whether it had too little time or CPU to see the answer of a source, or of STS. */
  boolean missedAnAnswer() {
    String all = json.toString();
    return all.contains("\"CUT_SHORT\"") || all.contains("not known: this container had ");
  }

  /** The same where it says that it waited for a CPU: then a missed one is not a defect. */
  boolean lackedCpu() {
    Matcher waited = WAITED.matcher(json.toString());
    return missedAnAnswer() && waited.find() && Integer.parseInt(waited.group(1)) >= LITTLE_PERCENT;
  }

  /** A field of the verdict, empty where it is null. */
  String verdict(String field) {
    return text(json.getAsJsonObject("verdict").get(field));
  }

  /** What the library itself did. */
  JsonObject trial() {
    return walk().getAsJsonObject("trial");
  }

  /** What the client of the headline does; those that were found on this machine come first. */
  JsonObject walk() {
    for (JsonElement each : json.getAsJsonArray("walks")) {
      JsonObject walk = each.getAsJsonObject();
      if (walk.get("client").getAsString().equals(verdict("client"))) {
        return walk;
      }
    }
    throw new AssertionError("the client of the headline is not walked: " + json);
  }

  JsonObject source(String name) {
    JsonArray sources = json.getAsJsonArray("sources");
    for (JsonElement each : sources) {
      if (each.getAsJsonObject().get("source").getAsString().equals(name)) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError("no source " + name + " in " + sources);
  }

  /** Outcome and fault of a source, such as "FAILED STATUS". */
  String outcome(String source) {
    return (text(source(source).get("outcome")) + " " + text(source(source).get("fault"))).trim();
  }

  private static String text(JsonElement field) {
    return field.isJsonNull() ? "" : field.getAsString();
  }

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Files.readString(Path.of("docs/diagnosis.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
