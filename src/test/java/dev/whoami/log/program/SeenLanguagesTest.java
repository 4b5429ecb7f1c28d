package dev.whoami.log.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms by which a text shows the language of its program. */
class SeenLanguagesTest {
  private static Set<WrittenLanguage> in(String... lines) {
    SeenLanguages seen = new SeenLanguages();
    for (String each : lines) {
      seen.read(each);
    }
    return seen.all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "GO         | E0102 03:04:05.000000       1 main.go:52] no keys",
        "GO         | dial tcp 10.1.2.3:443: i/o timeout",
        "GO         | lookup sts.amazonaws.com on 10.0.0.2:53: no such host",
        "GO         | {\"error\":\"Get \\\"https://s3.amazonaws.com/a\\\": EOF\"}",
        "GO         | x509: certificate signed by unknown authority",
        "PYTHON     | Traceback (most recent call last):",
        "PYTHON     |   File \"/app/main.py\", line 12, in main",
        "JVM        | \tat com.example.Main.run(Main.java:12)",
        "JVM        | Caused by: java.lang.IllegalStateException: no keys",
        "JAVASCRIPT |     at main (/app/index.js:3:14)",
        "JAVASCRIPT |     at process.processTicksAndRejections"
            + " (node:internal/process/task_queues:95:5)",
        "RUBY       | /app/lib/main.rb:12:in `run'",
        "PHP        | #0 /var/www/html/index.php(12): main()",
        "PHP        | PHP Fatal error:  Uncaught Error: no keys",
        "DOTNET     |    at App.Main.Run() in C:\\app\\Main.cs:line 12",
        "RUST       | thread 'main' panicked at src/main.rs:12:5:",
        "ELIXIR     | ** (RuntimeError) no keys"
      })
  void aFormShowsItsLanguageAndNoOther(WrittenLanguage language, String line) {
    assertThat(in(line)).containsExactly(language);
  }

  @Test
  void anAddressOrAFileNameShowsNone() {
    assertThat(in("see https://go.dev/main.go and main.py", "GET /app.js 200", "caused by java"))
        .isEmpty();
  }

  @Test
  void aLineFarDownShowsNone() {
    String[] lines = new String[301];
    Arrays.fill(lines, "order 1 is shipped");
    lines[300] = "Traceback (most recent call last):";
    assertThat(in(lines)).isEmpty();
    lines[299] = lines[300];
    assertThat(in(lines)).containsExactly(WrittenLanguage.PYTHON);
  }
}
