package dev.whoami.log.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogPiecesTest {
  private static List<String> pieces(String text) throws IOException {
    List<String> pieces = new ArrayList<>();
    LogPieces.read(
        new StringReader(text),
        new LogPieces.Sink() {
          @Override
          public void line(String line, long number) {
            pieces.add(number + " " + line);
          }

          @Override
          public void object(String json, long number) {
            pieces.add(number + " object " + json.replaceAll("\\s+", ""));
          }
        });
    return pieces;
  }

  @Test
  void aLineIsAPiece() throws IOException {
    assertThat(pieces("a\r\n\nb")).containsExactly("1 a", "3 b");
  }

  @Test
  void anObjectOverManyLinesIsOne() throws IOException {
    assertThat(pieces("x\n{\n  \"a\": {\"b\": \"}\\\"\"}\n}\ny"))
        .containsExactly("1 x", "2 object {\"a\":{\"b\":\"}\\\"\"}}", "5 y");
  }

  @Test
  void eachRecordOfAListIsOne() throws IOException {
    String list = "{\"Records\": [{\"a\":1}, {\"b\":[{}]},\n{\"c\":2}], \"Next\": null}";
    assertThat(pieces(list))
        .containsExactly(
            "1 object {\"a\":1}",
            "1 object {\"b\":[{}]}",
            "2 object {\"c\":2}",
            "2 , \"Next\": null}");
    assertThat(pieces("[\n{\"a\":1},{\"b\":2}\n]"))
        .containsExactly("2 object {\"a\":1}", "2 object {\"b\":2}");
  }

  @Test
  void whatIsNoJsonIsLines() throws IOException {
    assertThat(pieces("[INFO] a\n{ not }\n[\n  1\n]")).contains("1 [INFO] a", "2 { not }", "4 1");
    assertThat(pieces("{\"cut\": \"in the mid\nnext"))
        .containsExactly("1 {\"cut\": \"in the mid", "2 next");
  }

  @Test
  void anObjectThatNeverEndsIsLines() throws IOException {
    assertThat(pieces("{\"a\": 1,\n\"b\": 2\n")).containsExactly("1 {\"a\": 1,", "2 \"b\": 2");
  }

  @Test
  void aDeepOneIsLines() throws IOException {
    List<String> pieces = pieces("{\"a\":" + "[".repeat(100_000) + "\nnext");
    assertThat(pieces).noneMatch(it -> it.contains("object")).contains("2 next");
  }

  @Test
  void oneThatIsTooLargeIsHandedOnInParts() throws IOException {
    List<String> pieces = pieces("{\"a\": \"" + "x".repeat(1_000_000) + "\"}\nnext");
    assertThat(pieces).allMatch(it -> it.length() <= LogLines.LONGEST + 9).contains("2 next");
    assertThat(pieces.stream().mapToInt(String::length).sum()).isGreaterThan(1_000_000);
  }
}
