package dev.whoami.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recorded replies of a scenario. A line replaces the inherited one with the same method, URL
 * and words, else, or if it is given once, it is looked at before all that are inherited; "- TEXT"
 * drops every inherited line that begins with the text.
 */
final class InheritedReplies {
  private static final Pattern ONCE = Pattern.compile("[^(]* \\(once\\)( .*)?");
  private static final Pattern REQUEST = Pattern.compile("\\S+ \\S+(?: \\[[^]]+])*+(?= )");

  private InheritedReplies() {}

  static List<String> changed(List<String> inherited, Path file) throws IOException {
    List<String> rest = new ArrayList<>(inherited);
    List<String> added = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (line.startsWith("- ")) {
        String dropped = line.substring(2);
        if (!rest.removeIf(each -> each.startsWith(dropped))) {
          throw new IllegalArgumentException(file + ": nothing inherited begins with " + dropped);
        }
      } else if (!line.isBlank()
          && !line.startsWith("#")
          && (isOnce(line) || !replaced(rest, line))) {
        added.add(line);
      }
    }
    added.addAll(rest);
    return added;
  }

  private static boolean isOnce(String line) {
    return ONCE.matcher(line).matches();
  }

  private static boolean replaced(List<String> inherited, String line) {
    for (int i = 0; i < inherited.size(); i++) {
      if (!isOnce(inherited.get(i)) && request(inherited.get(i)).equals(request(line))) {
        inherited.set(i, line);
        return true;
      }
    }
    return false;
  }

  private static String request(String line) {
    Matcher request = REQUEST.matcher(line);
    if (!request.lookingAt()) {
      throw new IllegalArgumentException("not a recorded reply: " + line);
    }
    return request.group();
  }
}
