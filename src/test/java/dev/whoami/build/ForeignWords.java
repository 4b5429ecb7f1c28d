package dev.whoami.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places where scripts could run, compute with or show what another machine says. In arithmetic
 * bash runs the command in a subscript, so each name there must only ever get a number. Words of
 * the other machine are in names that begin with {@code their_}, which have few allowed uses.
 */
final class ForeignWords {
  private static final String COMMAND =
      "(?:^|[;&|({!]|\\b(?:if|then|else|elif|do|while|until))\\s*";

  /** What makes code, a name or a number of a text. */
  private static final List<Pattern> NEVER =
      List.of(
          Pattern.compile(COMMAND + "(?:eval|let|declare|typeset|mapfile|readarray|source)\\b"),
          Pattern.compile(COMMAND + "(?:(?:ba|da)?sh|env|xargs|find)\\s+-"),
          Pattern.compile(COMMAND + "\\.\\s(?!\"\\$\\(dirname \"\\$script\"\\)\"$)"),
          Pattern.compile(COMMAND + "(?:unset|export)\\s[^=]*[\"$]"),
          Pattern.compile(COMMAND + "trap\\s+\""),
          Pattern.compile("\\blocal\\s+-|\\$\\{!|\\$\\["),
          Pattern.compile("\\s-(?:eq|ne|lt|le|gt|ge)\\s"),
          Pattern.compile("(?<!\\bcommand|\\bod -An)\\s-v\\s(?!\\w+=)"));

  private static final Set<String> OF_BASH = Set.of("SECONDS", "RANDOM", "EUID");

  private static final Pattern READ = Pattern.compile("\\bread\\s([^|;<]*)(<\\S+)?");
  private static final Pattern FOR = Pattern.compile("\\bfor (\\w+)");
  private static final Pattern NAME = Pattern.compile("\\$?\\b[A-Za-z_]\\w*|\\$\\S");
  private static final Pattern PART =
      Pattern.compile("\\$\\{[@*\\w]+:(?![-+=?])([^}{]*(?:\\$\\{#\\w+\\}[^}{]*)*)\\}");
  private static final Pattern SUBSCRIPT = Pattern.compile("\\b[A-Za-z_]\\w*\\[([^\\]]*)\\]");
  private static final Pattern LENGTH = Pattern.compile("\\$\\{#\\w+(?:\\[@\\])?\\}|\\$#");

  /** A number, by its form. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d*(?=[\\s;)]|$)|\\$\\(\\(.*|\\$\\{#\\w+\\}(?=\\s|$)|\\$SECONDS(?=\\s|$)|\\$\\(.*\\| wc"
              + " -[lc]\\)$");

  private static final String HEARD = "\"?\\$\\{?#?their_\\w+[^\\s]*";

  /** What may be done with what was heard. */
  private static final List<Pattern> MAY_BE =
      List.of(
          Pattern.compile("^\\s*local( \\w+(=(?!\\S*their_)\\S*)?)*$"),
          Pattern.compile("\\bread .* their_piece <&8"),
          // Cut, or joined to what was heard before.
          Pattern.compile(
              "\\btheir_\\w+=(\\$\\w+|\\$\\{their_\\w+([#%:/](\\$\\{#their_\\w+\\}|[^`(}])*)?\\})*(?=\\s|$)"),
          Pattern.compile(
              "\\btheir_\\w+=(\\$\\{their_words:-)?\\$\\((cat|sed|of|printf '' \"\\$their_words\")"
                  + " .*"),
          Pattern.compile("\\bcase (\\$\\{begins:\\+)?" + HEARD + " in$"),
          Pattern.compile("(?<!=)(?<=\\s)" + HEARD + " (==|!=) .*(?=\\]\\])"),
          Pattern.compile("(?<=\\[\\[ )(! )?" + HEARD + "( \\]\\]| (==|!=|&&|\\|\\|) .*\\]\\])"),
          Pattern.compile("\\(\\(\\$\\{#their_piece\\} < piece_length\\)\\)|\\$\\{#their_\\w+\\}"),
          // What cleans, keeps and checks; a message is cleaned.
          Pattern.compile(
              "\\b(keep \\w+|clean|complain|is_path|indented|explain_refusal) " + HEARD),
          Pattern.compile("\\b(say|die) .*"));

  private static final Pattern ANSWERS = Pattern.compile("^\\s*answer=\\$their_(rest|path)$");

  private static final Pattern KEPT = Pattern.compile("\"\\$talk/(said|heard|errors|unwritten)\"");

  private final List<String> faults = new ArrayList<>();
  private final List<String> lines;
  private final Set<String> numbers = new LinkedHashSet<>();

  private ForeignWords(List<String> lines) {
    this.lines = lines;
  }

  /** What is wrong in these scripts, which are read into one shell. */
  static List<String> faultsOf(List<String> scripts) {
    List<String> lines = new ArrayList<>();
    scripts.forEach(each -> lines.addAll(BashCode.of(each)));
    ForeignWords words = new ForeignWords(lines);
    words.judge();
    return words.faults;
  }

  private void judge() {
    String function = "";
    for (String line : lines) {
      function = line.matches("\\w+\\(\\) [{(]") ? line.replaceFirst("\\(.*", "") : function;
      NEVER.forEach(each -> reportIf(each.matcher(line).find(), "makes code of a text", line));
      arithmetic(line).forEach(each -> countedIn(each, line));
      reading(function, line);
      heard(function, line);
    }
    for (String each : numbers) {
      given(each);
    }
  }

  private void reportIf(boolean isWrong, String what, String line) {
    if (isWrong) {
      faults.add(what + ": " + line.trim());
    }
  }

  /** All that is computed in this line, innermost included. */
  private static List<String> arithmetic(String line) {
    List<String> found = new ArrayList<>();
    for (int begin = line.indexOf("(("); begin >= 0; begin = line.indexOf("((", begin + 2)) {
      int depth = 0;
      int end = begin;
      do {
        depth += line.charAt(end) == '(' ? 1 : line.charAt(end) == ')' ? -1 : 0;
        end++;
      } while (depth > 0 && end < line.length());
      found.add(line.substring(begin, end));
    }
    PART.matcher(line).results().map(it -> it.group(1)).forEach(found::add);
    SUBSCRIPT
        .matcher(line)
        .results()
        .map(it -> it.group(1))
        .filter(it -> !it.equals("@") && !it.equals("*"))
        .forEach(found::add);
    return found;
  }

  private void countedIn(String computed, String line) {
    String names = LENGTH.matcher(computed).replaceAll("1");
    for (MatchResult each : NAME.matcher(names).results().toList()) {
      String name = each.group().replaceFirst("^\\$", "");
      boolean isName = name.matches("[A-Za-z_]\\w*");
      reportIf(!isName || name.startsWith("their_"), "computes with " + each.group(), line);
      if (isName && !OF_BASH.contains(name)) {
        numbers.add(name);
      }
    }
  }

  /** A number is given to this name wherever one is. */
  private void given(String name) {
    Pattern assignment = Pattern.compile("(?<![\\w$#{-])" + name + "\\+?=(?!=)");
    boolean isGiven = false;
    List<String> mentions = lines.stream().filter(it -> it.contains(name)).toList();
    for (String line : mentions) {
      Matcher found = assignment.matcher(line);
      while (found.find()) {
        isGiven = true;
        boolean isNumber = NUMBER.matcher(line.substring(found.end())).lookingAt();
        reportIf(!isNumber && arithmetic(line).isEmpty(), name + " is computed with", line);
        reportIf(
            !isNumber && !arithmetic(line).isEmpty() && !inArithmetic(line, found.start()),
            name + " is computed with",
            line);
      }
      found = FOR.matcher(line);
      reportIf(found.find() && found.group(1).equals(name), name + " is computed with", line);
      found = READ.matcher(line);
      reportIf(
          found.find() && List.of(found.group(1).split("\\s+")).contains(name),
          name + " is computed with",
          line);
    }
    isGiven |= mentions.stream().anyMatch(it -> it.matches(".*\\(\\(" + name + " = \\d+;.*"));
    reportIf(!isGiven, name + " is computed with, and can be anything", "");
  }

  private static boolean inArithmetic(String line, int place) {
    int begin = line.lastIndexOf("((", place);
    return begin >= 0 && line.indexOf("))", begin) > place;
  }

  private void reading(String function, String line) {
    Matcher read = READ.matcher(line);
    if (line.contains("<&8")) {
      reportIf(!function.equals("next_piece") || !read.find(), "hears elsewhere", line);
    }
    read.reset();
    while (read.find()) {
      String names =
          read.group(1).replaceAll("-n \"\\$piece_length\"|\\$\\{1:\\+-t \"\\$1\"\\}", "");
      reportIf(names.matches(".*[$\"].*"), "reads into any name", line);
    }
    for (MatchResult kept : KEPT.matcher(line).results().toList()) {
      String before = line.substring(0, kept.start());
      boolean isWritten = before.matches(".*>>?$");
      boolean isTaken = before.contains("$(") || before.contains("grep -q");
      reportIf(!isWritten && !isTaken, "shows what was kept", line);
    }
  }

  private void heard(String function, String line) {
    String left = line;
    if (function.equals("checked") || function.equals("how_to_trust")) {
      left = ANSWERS.matcher(left).replaceAll("");
    }
    if (function.equals("last_words")) {
      left = left.replace("printf '' \"${their_words:-nothing}\"", "");
    }
    reportIf(
        left.matches(".*(==|!=|=~|<|>) \\$\\{?their_.*"),
        "takes what was heard for a pattern",
        line);
    for (Pattern each : MAY_BE) {
      left = each.matcher(left).replaceAll(" ");
    }
    reportIf(left.contains("their_"), "uses what was heard", line);
  }
}
