package dev.whoami.lab.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The result of a diagnosis: the kind of its verdict, and the codes of its findings. */
public final class DiagnosisResult {
  private final String kind;
  private final Set<String> codes;

  private DiagnosisResult(String kind, Set<String> codes) {
    this.kind = kind;
    this.codes = Collections.unmodifiableSet(new TreeSet<>(codes));
  }

  static DiagnosisResult of(String kind, Set<String> codes) {
    return new DiagnosisResult(kind, codes);
  }

  /** Reads the JSON of a diagnosis; empty for another text. */
  public static Optional<DiagnosisResult> in(String json) {
    JsonElement diagnosis;
    try {
      diagnosis = JsonParser.parseString(json);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
    String kind = text(member(member(diagnosis, "verdict"), "kind"));
    JsonElement findings = member(diagnosis, "findings");
    if (kind.isEmpty() || !findings.isJsonArray()) {
      return Optional.empty();
    }
    Set<String> codes = new TreeSet<>();
    for (JsonElement each : findings.getAsJsonArray()) {
      codes.add(text(member(each, "code")));
    }
    return codes.contains("") ? Optional.empty() : Optional.of(new DiagnosisResult(kind, codes));
  }

  /** Reads the line of --quiet: kind, certainty, ARN, source and codes; empty for another text. */
  public static Optional<DiagnosisResult> inLine(String line) {
    String[] words = line.trim().split(" ", -1);
    if (words.length != 5) {
      return Optional.empty();
    }
    Set<String> codes = new TreeSet<>();
    if (!words[4].equals("-")) {
      codes.addAll(Arrays.asList(words[4].split(",", -1)));
    }
    return Optional.of(new DiagnosisResult(words[0], codes));
  }

  private static JsonElement member(JsonElement element, String name) {
    return element.isJsonObject() && element.getAsJsonObject().has(name)
        ? element.getAsJsonObject().get(name)
        : JsonNull.INSTANCE;
  }

  private static String text(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : "";
  }

  /** The result without this finding. */
  public DiagnosisResult without(String code) {
    Set<String> others = new TreeSet<>(codes);
    others.remove(code);
    return new DiagnosisResult(kind, others);
  }

  String kind() {
    return kind;
  }

  public Set<String> codes() {
    return codes;
  }

  @Override
  public String toString() {
    return codes.isEmpty() ? kind : kind + ", " + String.join(", ", codes);
  }
}
