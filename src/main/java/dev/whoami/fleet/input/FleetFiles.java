package dev.whoami.fleet.input;

import dev.whoami.world.file.FolderEntry;
import dev.whoami.world.file.StreamedTexts;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files, the files of folders and zips, and standard input. What a text is, its content says.
 * A text that cannot be read does not keep the others from being read.
 */
public final class FleetFiles {
  private static final int DEEPEST = 20;
  private static final int BEGINNING = 4096;
  private static final String NOTHING =
      "has nothing that fleet reads; give what kubectl get -o json and aws describe print";

  private static final String EMPTY =
      "is empty; run the command again that writes it, and read its error";

  private static final String TEMPLATE =
      "is a template of Helm or Go; give what kubectl get -o json prints of the cluster";

  private final ItemSink sink;
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final List<String> read = new ArrayList<>();

  private FleetFiles(ItemSink sink) {
    this.sink = sink;
  }

  /** Gives all items in what these paths lead to. */
  public static FleetFiles read(List<String> paths, ItemSink sink) {
    FleetFiles files = new FleetFiles(sink);
    for (String each : paths) {
      if (FolderEntry.isFolder(each)) {
        files.named(each);
      } else {
        files.file(each, true);
      }
    }
    return files;
  }

  /** A folder without one known file is a mistake, as such a file is. */
  private void named(String folder) {
    int before = read.size();
    int broken = unreadable.size();
    folder(folder, 0);
    if (read.size() == before && unreadable.size() == broken) {
      unreadable.put(folder, NOTHING);
    }
  }

  private void folder(String folder, int depth) {
    Optional<List<FolderEntry>> entries = FolderEntry.in(folder);
    if (!entries.isPresent()) {
      unreadable.put(folder, "cannot be listed by this user; see: ls -ld " + folder);
      return;
    }
    for (FolderEntry each : entries.get()) {
      String path = folder.endsWith("/") ? folder + each.name() : folder + "/" + each.name();
      if (each.isFolder() && depth < DEEPEST) {
        folder(path, depth + 1);
      } else if (each.isFile()) {
        file(path, false);
      }
    }
  }

  /** In a folder, what is of another kind is skipped; what a person named is not. */
  private void file(String name, boolean isNamed) {
    int before = read.size();
    int broken = unreadable.size();
    try {
      String whyNot =
          StreamedTexts.each(
              name,
              (entry, text) ->
                  text(
                      entry.isEmpty() ? name : name + "!/" + entry,
                      text,
                      isNamed && entry.isEmpty()));
      if (!whyNot.isEmpty()) {
        unreadable.put(name, whyNot);
      } else if (isNamed && read.size() == before && unreadable.size() == broken) {
        unreadable.put(name, NOTHING);
      }
    } catch (IOException | IllegalArgumentException damaged) {
      unreadable.putIfAbsent(name, "is damaged, or not a text in UTF-8; write it again");
    }
  }

  private void text(String name, Reader text, boolean isNamed) throws IOException {
    char first = 0;
    try {
      text.mark(BEGINNING);
      String beginning = beginning(text);
      text.reset();
      Optional<String> fault = fault(name, beginning, isNamed);
      if (fault.isPresent()) {
        unreadable.put(name, fault.get());
        return;
      }
      first = firstSign(beginning);
      boolean isJson = first == '{' || first == '[';
      boolean isHole = first == 0 || (!isJson && name.endsWith(".json"));
      if (isHole && TextWithoutHoles.isIn(beginning) && isNamedAsText(name)) {
        unreadable.put(name, TextWithoutHoles.FAULT);
        return;
      }
      FileItems items = FileItems.of(name, sink);
      boolean isAny =
          first != 0 && (isJson ? JsonItems.read(text, items) : YamlItems.read(text, items));
      if (isAny) {
        read.add(name);
      }
    } catch (UnreadableInputException broken) {
      if (first == '{' || first == '[' || isYaml(name) || broken.isAfterItems()) {
        unreadable.put(name, broken.reason());
      }
    } catch (CharacterCodingException picture) {
      if (isNamed) {
        unreadable.put(name, "is not a text in UTF-8; write it again");
      }
    } catch (OutOfMemoryError tooLarge) {
      unreadable.put(name, "is too large for the memory here; start Java with -Xmx2g");
    }
  }

  /** A log of somebody else may begin with an error; what should be an answer may not. */
  private static Optional<String> fault(String name, String beginning, boolean isNamed) {
    boolean isEmpty = beginning.trim().isEmpty() && !TextWithoutHoles.isIn(beginning);
    if (isEmpty && (isNamed || name.endsWith(".json"))) {
      return Optional.of(EMPTY);
    }
    if (beginning.trim().startsWith("{{") && (isNamed || isYaml(name))) {
      return Optional.of(TEMPLATE);
    }
    Optional<String> message =
        isNamed || isNamedAsText(name) ? PrintedMessage.fault(beginning) : Optional.empty();
    return message.isPresent() ? message : PrintedTable.fault(beginning);
  }

  private static boolean isNamedAsText(String name) {
    return name.endsWith(".json") || isYaml(name);
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static String beginning(Reader text) throws IOException {
    StringBuilder beginning = new StringBuilder();
    char[] piece = new char[BEGINNING];
    int count = 0;
    while (count >= 0 && beginning.length() < BEGINNING) {
      beginning.append(piece, 0, count);
      count = text.read(piece, 0, BEGINNING - beginning.length());
    }
    return beginning.toString();
  }

  /** The first character that is not blank; 0 where there is none near. */
  private static char firstSign(String beginning) {
    String text = beginning.trim();
    return text.isEmpty() ? 0 : text.charAt(0);
  }

  /** What cannot be read, or not to its end: each with a clause that follows the name. */
  public Map<String, String> unreadable() {
    return Collections.unmodifiableMap(unreadable);
  }

  /** The texts with something in them that is known. */
  public List<String> read() {
    return Collections.unmodifiableList(read);
  }
}
