package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Plain English in what people read: the names of classes, the comments and messages of main code,
 * and the pages. American spelling holds for whole sources, those of the tests included.
 */
class PlainWordsTest {
  /** Figures of speech, and grammar that a reader has to decode: PATTERN -> what to write. */
  private static final List<Word> WORDS =
      Word.list(
          """
          eyes?               -> say which process or client reads what
          doors?              -> entry, endpoint, command: the thing itself
          handovers?          -> identity change, inheritance
          deeds?              -> action
          speakers?           -> client, message
          habits?             -> behavior
          mend(s|ed|ing)?     -> fix
          in sight            -> visible
          by half             -> partly
          whom                -> name the identity, the user or the process
          be it               -> even if, or
          so many             -> up to a limit, this number of
          of ours             -> in whoami, whoami's
          not its(?! \\w)     -> say whose it is
          (?<!each |all |any |some |most |none |both |first )of which -> a sentence of its own, or whose
          go(es)? on          -> continue
          (is|are) told(?! (to|apart|another|otherwise)) -> lists, shows, reports, with the subject
          (?<=^|[.:;] )(?-i:Of)(?= [a-z]) -> begin with the thing itself
          """);

  /** Messages that stand in many goldens, and will be said otherwise; the list only shrinks. */
  private static final List<String> STILL_THERE =
      List.of(
          "goes on without a word",
          "Best: mend the role",
          "door out AWS",
          "Of this and of version 1",
          "of which the first few are kept; none where none is told",
          "and go on; a program",
          "two HTTP clients, of which the SDK",
          "See whom the role trusts");

  /** Parts of words: a search for whole ones takes a minute for all sources. */
  private static final List<Word> SPELLING =
      Word.parts(
          """
          (behavi|col|fav|flav|hon|lab|neighb)our -> -or, as in behavior and color
          (catal|dial)ogue                        -> -og, as in catalog
          (lic|def|off)ence                       -> -ense, as in license
          (recogn|organ|normal|initial|serial|author|custom|minim)is(e|ing|ation) -> -ize
          (model|label|cancel|signal|travel)l(ed|ing)(?!by) -> one l, as in modeled
          misspelt|learnt|artefact|whilst         -> misspelled, learned, artifact, while
          centre|grey                             -> center, gray
          """);

  private record Word(Pattern pattern, String instead) {
    static List<Word> list(String table) {
      return table.lines().map(it -> of(it, "\\b(?:%s)\\b")).toList();
    }

    static List<Word> parts(String table) {
      return table.lines().map(it -> of(it, "%s")).toList();
    }

    private static Word of(String row, String form) {
      String[] cells = row.split("->", 2);
      String word = String.format(form, cells[0].trim());
      return new Word(Pattern.compile(word, Pattern.CASE_INSENSITIVE), cells[1].trim());
    }

    void findIn(String text, String where, List<String> found) {
      Matcher match = pattern.matcher(text);
      while (match.find()) {
        found.add(where + " \"" + match.group() + "\" (write: " + instead + ") in: " + text);
      }
    }
  }

  @Test
  void commentsAndMessagesAreInPlainWords() throws IOException {
    assertThat(found(files("src/main/java", ".java"))).isEmpty();
  }

  @Test
  void pagesAreInPlainWords() throws IOException {
    List<Path> pages = files("docs", ".md");
    pages.addAll(files("src/main/resources", ".ini"));
    pages.addAll(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")));
    assertThat(found(pages)).isEmpty();
  }

  @Test
  void classesHavePlainNames() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path each : files("src", ".java")) {
      String words = each.getFileName().toString().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
      WORDS.forEach(word -> word.findIn(words, each + ":", found));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void spellingIsAmerican() throws IOException {
    List<Path> all = files("src", ".java");
    all.addAll(files("docs", ".md"));
    all.addAll(files(".", ".md", 1));
    all.remove(Path.of("src/test/java/dev/whoami/architecture/PlainWordsTest.java"));
    List<String> found = new ArrayList<>();
    for (Path each : all) {
      int line = 1;
      for (String text : Files.readAllLines(each)) {
        String where = each + ":" + line++;
        SPELLING.forEach(word -> word.findIn(text, where, found));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aPhraseIsFoundWhereverItIsWrapped() {
    List<String> found = new ArrayList<>();
    String source = "/**\n * At most so\n * many.\n */\nString a = \"a bug of \" + \"ours\";";
    Passage.inJava(source)
        .forEach(it -> WORDS.forEach(word -> word.findIn(it.text(), "line " + it.line(), found)));
    assertThat(found)
        .containsExactly(
            "line 1 \"so many\" (write: up to a limit, this number of) in: At most so many.",
            "line 5 \"of ours\" (write: in whoami, whoami's) in: \"a bug of ours\"");
  }

  @Test
  void codeInAPageIsNoEnglish() {
    assertThat(Passage.inPage("It says `goes on`\n\nnext\n"))
        .containsExactly(new Passage(1, "It says ``"), new Passage(3, "next"));
  }

  private static List<String> found(List<Path> files) throws IOException {
    assertThat(files).hasSizeGreaterThan(50);
    List<String> found = new ArrayList<>();
    for (Path each : files) {
      for (Passage passage : Passage.in(each)) {
        String where = each + ":" + passage.line();
        String text = withoutAllowed(passage.text());
        WORDS.forEach(word -> word.findIn(text, where, found));
      }
    }
    return found;
  }

  private static String withoutAllowed(String text) {
    String rest = text;
    for (String each : STILL_THERE) {
      rest = rest.replace(each, "");
    }
    return rest;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    return files(folder, ending, Integer.MAX_VALUE);
  }

  private static List<Path> files(String folder, String ending, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder), depth)) {
      return new ArrayList<>(files.filter(it -> it.toString().endsWith(ending)).toList());
    }
  }
}
