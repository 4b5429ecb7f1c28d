package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fuzz.Said;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a log or a trail holds, it is read, and no secret of it is in any report. */
class LogReadersTest {
  private static final List<String> ODD =
      List.of(
          Said.SECRET,
          "aws/" + Said.SECRET,
          "arn:aws:s3:::bucket/" + Said.SECRET,
          "\u001b[31mred",
          "a\\u0007b",
          "x y",
          "",
          "-",
          "2026-03-04T05:06:07Z",
          "{",
          "\\");

  /** Each form with the secret in one of its places, and something usual in the others. */
  @Example
  void noFormShowsASecretFromAnyOfItsPlaces() throws IOException {
    int places = 0;
    for (String form : LogForms.ALL.values()) {
      List<String> parts = List.of(form.split("@", -1));
      for (int i = 1; i < parts.size(); i++, places++) {
        String text =
            String.join("usual", parts.subList(0, i))
                + Said.SECRET
                + String.join("usual", parts.subList(i, parts.size()));
        LogFuzz.read(text, new Said());
      }
    }
    assertThat(places).isGreaterThan(60);
  }

  /** Each form is one that its reader takes: a form without a reader would prove nothing. */
  @Example
  void everyFormIsRead() throws IOException {
    LogForms.ALL.forEach(
        (name, form) -> {
          try {
            LogReading log = LogReading.of("-", new StringReader(form.replace("@", "usual")));
            assertThat(log.seen().isEmpty() && log.seen().sessions().isEmpty())
                .as(name)
                .isEqualTo(name.equals("looked up"));
          } catch (IOException impossible) {
            throw new AssertionError(impossible);
          }
        });
  }

  @Property(tries = 400)
  void anyMixOfWhatIsKnownIsRead(@ForAll("texts") String text) throws IOException {
    LogFuzz.read(text, new Said());
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> words =
        new ArrayList<>(List.of(" ", "\n", "\n", "\"", ":", ",", "{", "}", "[", "]"));
    words.addAll(
        List.of("\r\n", "\t", "\\n", "\u00e9", "\ud83d", "\u202e", "User: ", "&quot;", "= "));
    words.addAll(
        List.of("on resource: ", "is not authorized to perform: ", "with an explicit deny"));
    words.addAll(ODD);
    KnownMessages.ALL.forEach(it -> words.add(it.words().first()));
    Arbitrary<String> forms =
        Arbitraries.of(new ArrayList<>(LogForms.ALL.values()))
            .flatMap(
                it ->
                    Arbitraries.of(ODD)
                        .list()
                        .ofSize(it.split("@", -1).length)
                        .map(odd -> filled(it, odd)));
    Arbitrary<String> cut =
        forms.flatMap(it -> Arbitraries.integers().between(0, it.length()).map(it::substring));
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(words)), Tuple.of(2, forms), Tuple.of(1, cut))
        .list()
        .ofMaxSize(40)
        .map(it -> String.join("", it));
  }

  private static String filled(String form, List<String> odd) {
    StringBuilder text = new StringBuilder();
    String[] parts = form.split("@", -1);
    for (int i = 0; i < parts.length; i++) {
      text.append(parts[i]).append(i + 1 < parts.length ? odd.get(i) : "");
    }
    return text.toString();
  }
}
