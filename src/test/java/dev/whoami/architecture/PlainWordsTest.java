package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Plain English in what people read: the names of classes, all comments, the messages of main code,
 * and the pages. American spelling holds for whole sources, those of the tests included.
 */
class PlainWordsTest {
  private static final Path ITSELF =
      Path.of("src/test/java/dev/whoami/architecture/PlainWordsTest.java");

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
          (?-i:Who) [a-z]+s   -> name the user, the client or the program
          who it would be     -> its identity
          nobody              -> no one, nothing, or say which client does not
          (?<!there )is no(?= )(?! longer| one) -> is not a
          alone               -> only, by itself
          """);

  /** What a comma or the end of a sentence makes odd. */
  private static final List<Word> WORD_ORDER =
      Word.parts(
          """
          , too\\b(?! old| large) -> also, as well
          (?<=[a-z]) too(?=[.,;:)]) -> also, as well
          """);

  /** What has to stay: nobody is the name of a user. */
  private static final List<String> STILL_THERE = List.of("this runs as nobody");

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
    assertThat(found(files("src/main/java", ".java"), it -> true)).isEmpty();
  }

  /** Their messages quote programs, logs and what was written before. */
  @Test
  void commentsOfTestsAreInPlainWords() throws IOException {
    List<Path> tests = files("src/test/java", ".java");
    tests.remove(ITSELF);
    Predicate<Passage> isComment = it -> !it.text().startsWith("\"");
    assertThat(found(tests, isComment)).isEmpty();
  }

  @Test
  void pagesAreInPlainWords() throws IOException {
    assertThat(found(pages(), it -> true)).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = files("docs", ".md");
    pages.addAll(files("docker", ".md"));
    pages.addAll(files("src/main/resources", ".ini"));
    pages.addAll(files(".", ".md", 1));
    return pages;
  }

  /** An entry that nothing needs any more has to go: that is how the list shrinks. */
  @Test
  void whatIsAllowedIsStillThere() throws IOException {
    Set<String> unused = new TreeSet<>(STILL_THERE);
    List<Path> sources = files("src", ".java");
    sources.remove(ITSELF);
    for (Path each : sources) {
      Passage.in(each).forEach(it -> unused.removeIf(it.text()::contains));
    }
    for (Path each : pages()) {
      Passage.in(each).forEach(it -> unused.removeIf(it.text()::contains));
    }
    assertThat(unused).isEmpty();
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
    all.remove(ITSELF);
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

  private static List<String> found(List<Path> files, Predicate<Passage> which) throws IOException {
    assertThat(files).hasSizeGreaterThan(50);
    List<String> found = new ArrayList<>();
    for (Path each : files) {
      for (Passage passage : Passage.in(each).stream().filter(which).toList()) {
        String where = each + ":" + passage.line();
        String text = withoutAllowed(passage.text());
        WORDS.forEach(word -> word.findIn(text, where, found));
        WORD_ORDER.forEach(word -> word.findIn(text, where, found));
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
