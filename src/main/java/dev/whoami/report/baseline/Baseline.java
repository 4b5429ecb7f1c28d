package dev.whoami.report.baseline;

import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.file.InputKind;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The known findings, by their fingerprints: a run with this baseline does not fail because of
 * them. Each entry also has its code, file and address, so that a person can review the file.
 */
public final class Baseline {
  private static final Baseline NONE = new Baseline(Collections.emptySet());

  private final Set<String> known;

  private Baseline(Set<String> known) {
    this.known = known;
  }

  public static Baseline none() {
    return NONE;
  }

  /** Reads a baseline file. */
  public static Baseline in(String name) throws UnreadableBaselineException {
    if (InputKind.of(name) != InputKind.FILE) {
      throw new UnreadableBaselineException(name, "is not a file; write the baseline to one");
    }
    try (StreamedFile file = StreamedFile.open(name)) {
      if (!file.whyNot().isEmpty()) {
        throw new UnreadableBaselineException(
            name, file.whyNot() + "; write the baseline with --write-baseline");
      }
      return new Baseline(knownIn(JsonParser.parseReader(file.text())));
    } catch (JsonIOException | IOException unreadable) {
      throw new UnreadableBaselineException(name, "could not be read");
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NullPointerException malformed) {
      throw new UnreadableBaselineException(
          name, "is not a baseline of whoami; write it again with --write-baseline");
    } catch (StackOverflowError tooDeep) {
      throw new UnreadableBaselineException(name, "is not a baseline of whoami: nested too deep");
    }
  }

  private static Set<String> knownIn(JsonElement root) {
    Set<String> known = new HashSet<>();
    for (JsonElement each : root.getAsJsonObject().getAsJsonArray("findings")) {
      known.add(each.getAsJsonObject().get("fingerprint").getAsString());
    }
    return Collections.unmodifiableSet(known);
  }

  /** The text of a baseline file that lists these findings. */
  public static String text(List<KnownFinding> findings) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("findings", JsonFieldsWriter.array(findings, Baseline::entry));
    return root.text();
  }

  private static JsonObject entry(KnownFinding finding) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("code", finding.code());
    fields.put("file", given(finding.file()));
    fields.put("address", given(finding.address()));
    fields.put("fingerprint", finding.fingerprint());
    return fields.json();
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  public boolean knows(String fingerprint) {
    return known.contains(fingerprint);
  }
}
