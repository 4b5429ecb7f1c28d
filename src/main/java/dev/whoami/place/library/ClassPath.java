package dev.whoami.place.library;

import dev.whoami.world.file.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A class path as Java reads it, put together piece by piece: a relative entry is one of the folder
 * that the program runs in, and {@code lib/*} stands for every jar in that folder.
 */
public final class ClassPath {
  private static final int MOST_ENTRIES = 8192;

  private final BoundedFiles files;
  private final String base;
  private final Set<String> entries = new LinkedHashSet<>();

  public ClassPath(BoundedFiles files, String base) {
    this.files = files;
    this.base = base;
  }

  /** Adds the entries of a class path that are parted by colons. */
  public ClassPath addAll(String parted) {
    return addAll(Arrays.asList(parted.split(":", -1)));
  }

  public ClassPath addAll(List<String> some) {
    some.forEach(this::add);
    return this;
  }

  public ClassPath add(String entry) {
    String path = Paths.absolute(base, entry);
    if (path.endsWith("/*")) {
      return addJarsIn(path.substring(0, path.length() - 2));
    }
    if (entries.size() < MOST_ENTRIES) {
      entries.add(path);
    }
    return this;
  }

  public ClassPath addJarsIn(String folder) {
    Listing listing = files.list(folder);
    for (String name : listing.names()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
        add(Paths.in(folder, name));
      }
    }
    return this;
  }

  public List<String> entries() {
    return Collections.unmodifiableList(new ArrayList<>(entries));
  }

  /** The entries whose names are not those of jars: most likely folders. */
  public List<String> folders() {
    List<String> folders = new ArrayList<>();
    for (String each : entries) {
      if (!each.toLowerCase(Locale.ROOT).endsWith(".jar") && files.isFolder(each)) {
        folders.add(each);
      }
    }
    return folders;
  }
}
