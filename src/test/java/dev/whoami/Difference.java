package dev.whoami;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says otherwise than one that it inherits from. A mark says how many of the inherited
 * lines are the same from here on and how many after them are gone; the lines below it stand there
 * instead. What comes after the last of them is the same.
 */
final class Difference {
  private static final Pattern MARK = Pattern.compile("@@ (\\d+) same, (\\d+) gone");

  private Difference() {}

  /** The difference, or the text where that is as short: it is easier to read. */
  static String of(String inherited, String text) {
    List<String> old = lines(inherited);
    List<String> now = lines(text);
    List<String> told = new ArrayList<>();
    int at = 0;
    for (Change each : changes(old, now)) {
      told.add(mark(each.oldFrom - at, each.oldTo - each.oldFrom));
      told.addAll(now.subList(each.newFrom, each.newTo));
      at = each.oldTo;
    }
    if (told.isEmpty()) {
      told.add(mark(old.size() - 1, 0));
    }
    return told.size() < now.size() - 1 ? String.join("\n", told) + "\n" : text;
  }

  /** The text that this, which may be a whole one, is the difference of. */
  static String applied(String inherited, String told) {
    if (!isMark(told.lines().findFirst().orElse(""))) {
      return told;
    }
    List<String> old = lines(inherited);
    List<String> now = new ArrayList<>();
    int at = 0;
    for (String each : told.lines().toList()) {
      Matcher mark = MARK.matcher(each);
      if (mark.matches()) {
        int gone = within(old, at + Integer.parseInt(mark.group(1)));
        now.addAll(old.subList(at, gone));
        at = within(old, gone + Integer.parseInt(mark.group(2)));
      } else {
        now.add(each);
      }
    }
    now.addAll(old.subList(at, old.size()));
    return String.join("\n", now);
  }

  /**
   * Where the inherited text has become shorter, the answer is not the expected one, and says so.
   */
  private static int within(List<String> lines, int number) {
    return Math.min(lines.size(), number);
  }

  private static boolean isMark(String line) {
    return MARK.matcher(line).matches();
  }

  private static String mark(int same, int gone) {
    return "@@ " + same + " same, " + gone + " gone";
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** A line that is the same between two changes is as short as a mark, and part of one change. */
  private static Iterable<Change> changes(List<String> old, List<String> now) {
    Deque<Change> changes = new ArrayDeque<>();
    for (AbstractDelta<String> each : DiffUtils.diff(old, now).getDeltas()) {
      Change next = Change.of(each.getSource(), each.getTarget());
      if (!changes.isEmpty() && next.oldFrom - changes.getLast().oldTo <= 1) {
        next = changes.removeLast().upTo(next);
      }
      changes.add(next);
    }
    return changes;
  }

  private record Change(int oldFrom, int oldTo, int newFrom, int newTo) {
    static Change of(Chunk<String> old, Chunk<String> now) {
      return new Change(
          old.getPosition(),
          old.getPosition() + old.size(),
          now.getPosition(),
          now.getPosition() + now.size());
    }

    Change upTo(Change next) {
      return new Change(oldFrom, next.oldTo, newFrom, next.newTo);
    }
  }
}
