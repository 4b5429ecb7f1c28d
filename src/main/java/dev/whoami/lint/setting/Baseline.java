package dev.whoami.lint.setting;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.tree.RepositoryPaths;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.file.InputKind;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings that were known when it was written, by their fingerprints: they do not fail. Each
 * has its code, its file and its address beside it, so that a person can review the file.
 */
public final class Baseline {
  /** Where it is written by default: in the folder of the team's settings. */
  public static final String USUAL_NAME = ".whoami-baseline.json";

  private static final Baseline NONE = new Baseline(Collections.emptySet());

  private final Set<String> known;

  private Baseline(Set<String> known) {
    this.known = known;
  }

  public static Baseline none() {
    return NONE;
  }

  /** Reads one. */
  public static Baseline in(String name) throws WrongSettingException {
    if (InputKind.of(name) != InputKind.FILE) {
      throw new WrongSettingException(name, "is not a file; write the baseline to one");
    }
    try (StreamedFile file = StreamedFile.open(name)) {
      if (!file.whyNot().isEmpty()) {
        throw new WrongSettingException(
            name, file.whyNot() + "; write the baseline with --write-baseline");
      }
      return new Baseline(knownIn(JsonParser.parseReader(file.text())));
    } catch (JsonIOException | IOException unreadable) {
      throw new WrongSettingException(name, "could not be read");
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NullPointerException malformed) {
      throw new WrongSettingException(
          name, "is not a baseline of whoami lint; write it again with --write-baseline");
    } catch (StackOverflowError tooDeep) {
      throw new WrongSettingException(name, "is not a baseline of whoami lint: nested too deep");
    }
  }

  private static Set<String> knownIn(JsonElement root) {
    Set<String> known = new HashSet<>();
    for (JsonElement each : root.getAsJsonObject().getAsJsonArray("findings")) {
      known.add(each.getAsJsonObject().get("fingerprint").getAsString());
    }
    return Collections.unmodifiableSet(known);
  }

  /** The text of one that knows these findings. */
  public static String text(List<LintFinding> findings, RepositoryPaths paths) {
    JsonArray all = new JsonArray();
    for (LintFinding each : findings) {
      JsonFieldsWriter fields = new JsonFieldsWriter();
      fields.put("code", each.finding().code());
      fields.put("file", paths.of(each.at().file()));
      fields.put("address", each.at().address());
      fields.put("fingerprint", each.fingerprint());
      all.add(fields.json());
    }
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("findings", all);
    return root.text();
  }

  public boolean knows(LintFinding finding) {
    return known.contains(finding.fingerprint());
  }
}
