package dev.whoami.fleet.input;

import dev.whoami.world.file.FolderEntry;
import dev.whoami.world.file.StreamedTexts;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files, the files of folders and zips, and standard input. The content of a text says what
 * it is. A text that cannot be read does not keep the others from being read.
 */
public final class FleetFiles {
  private static final int DEEPEST = 20;

  private final ItemSink sink;
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<String> read = new ArrayList<>();
  private final Map<String, String> others = new LinkedHashMap<>();

  /** The same for the files of a folder or zip. They count only if all of it is so. */
  private final Map<String, String> inside = new LinkedHashMap<>();

  private FleetFiles(ItemSink sink) {
    this.sink = sink;
  }

  /** Gives all items of these files, folders and zips to the sink. */
  public static FleetFiles read(List<String> paths, ItemSink sink) {
    FleetFiles files = new FleetFiles(sink);
    for (String each : paths) {
      if (FolderEntry.isFolder(each)) {
        files.named(each);
      } else {
        files.file(each, true);
      }
    }
    // A list of another kind is a mistake only if nothing else was read: it looks like no pods.
    if (files.read.isEmpty()) {
      files.unreadable.putAll(files.others);
    }
    return files;
  }

  /** A folder without one known file is a mistake, as such a file is. */
  private void named(String folder) {
    int before = read.size();
    int broken = unreadable.size();
    inside.clear();
    folder(folder, 0);
    if (read.size() == before && unreadable.size() == broken) {
      unreadable.put(folder, whyNothing());
    }
  }

  private String whyNothing() {
    return inside.values().stream().findFirst().orElse(OtherKinds.NOTHING);
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

  /** Skips other files in a folder, but reports a file that a person named. */
  private void file(String name, boolean isNamed) {
    int before = read.size();
    int broken = unreadable.size();
    if (isNamed) {
      inside.clear();
    }
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
      } else if (isNamed
          && read.size() == before
          && unreadable.size() == broken
          && !others.containsKey(name)) {
        unreadable.put(name, whyNothing());
      }
    } catch (NoSuchFileException none) {
      missing.add(name);
      unreadable.put(name, none.getReason());
    } catch (IOException | IllegalArgumentException damaged) {
      unreadable.putIfAbsent(name, "is damaged, or not a text in UTF-8; write it again");
    }
  }

  private void text(String name, Reader text, boolean isNamed) throws IOException {
    boolean isAnswer = isNamed || FileBeginning.isNamedAsText(name);
    try {
      FileBeginning beginning = FileBeginning.of(name, text);
      isAnswer = beginning.isAnswer();
      Optional<String> fault = beginning.fault(isNamed);
      if (fault.isPresent()) {
        unreadable.put(name, fault.get());
        return;
      }
      FileItems items = FileItems.of(name, sink);
      boolean isAny =
          beginning.isJson() ? JsonItems.read(text, items) : YamlItems.read(text, items);
      if (isAny) {
        read.add(name);
      }
      items.error().ifPresent(it -> unreadable.put(name, it));
      if (!isAny) {
        items.onlyOthers().ifPresent(it -> (isNamed ? others : inside).put(name, it));
      }
    } catch (UnreadableInputException broken) {
      if (isAnswer || broken.isAfterItems()) {
        unreadable.put(name, broken.reason());
      }
    } catch (CharacterCodingException picture) {
      if (isAnswer) {
        unreadable.put(name, "is not a text in UTF-8; write it again");
      }
    } catch (OutOfMemoryError tooLarge) {
      unreadable.put(name, "is too large for the memory here; start Java with -Xmx2g");
    }
  }

  /** The files that cannot be read, or only in part, each with a clause that follows its name. */
  public Map<String, String> unreadable() {
    return Collections.unmodifiableMap(unreadable);
  }

  /** The files that do not exist. They are among the unreadable ones. */
  public Set<String> missing() {
    return Collections.unmodifiableSet(missing);
  }

  /** The texts that have a known item. */
  public List<String> read() {
    return Collections.unmodifiableList(read);
  }
}
