package dev.whoami.log.program;

import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.List;

/**
 * The language of the program that wrote a text, by the form of its stack traces and the errors of
 * its own library. It names a client less exactly than a client's own words.
 */
public enum WrittenLanguage {
  GO(
      "Go",
      TextSign.of("goroutine ").before("\\d++ \\["),
      TextSign.of(".go:").before("\\d++(?:$|[\\s\\]):,\"])"),
      TextSign.of("dial tcp").before(": |: lookup | [\\d.]++:\\d"),
      TextSign.of(": no such host"),
      TextSign.of("Get \"http").before("s?+://[^\"]{1,80}\": "),
      TextSign.of("Put \"http").before("s?+://[^\"]{1,80}\": "),
      TextSign.of("Post \"http").before("s?+://[^\"]{1,80}\": "),
      TextSign.of("x509: ").before("c(?:annot|ertificate)"),
      TextSign.of("Client.Timeout exceeded while awaiting headers")),
  PYTHON(
      "Python",
      TextSign.of("Traceback (most recent call last)"),
      TextSign.of(".py\", line ").before("\\d"),
      TextSign.of("urllib3.").before("(?:connection|exceptions)"),
      TextSign.of("requests.exceptions.")),
  JVM(
      "Java or another language of its virtual machine",
      TextSign.of(".java:").before("\\d++\\)"),
      TextSign.of(".scala:").before("\\d++\\)"),
      TextSign.of(".kt:").before("\\d++\\)"),
      TextSign.of("Exception in thread \""),
      TextSign.of("Caused by: java."),
      TextSign.of("java.net."),
      TextSign.of("java.io.")),
  JAVASCRIPT(
      "JavaScript",
      TextSign.of("node:internal/"),
      TextSign.of("UnhandledPromiseRejection"),
      TextSign.of("processTicksAndRejections"),
      TextSign.of(".js:").before("\\d++:\\d++(?:$|[\\s)])"),
      TextSign.of(".ts:").before("\\d++:\\d++(?:$|[\\s)])"),
      TextSign.of("npm ERR!")),
  RUBY("Ruby", TextSign.of(".rb:").before("\\d++:in [`']")),
  PHP(
      "PHP",
      TextSign.of("PHP Fatal error:"),
      TextSign.of("cURL error ").before("\\d++: "),
      TextSign.of("GuzzleHttp\\"),
      TextSign.of(".php(").before("\\d++\\)"),
      TextSign.of(".php:").before("\\d++(?:$|[\\s)])")),
  DOTNET(
      ".NET",
      TextSign.of(".cs:line ").before("\\d"),
      TextSign.of("--- End of inner exception stack trace ---"),
      TextSign.of("--- End of stack trace from previous location"),
      TextSign.of("System.Net.Http.Http")),
  RUST(
      "Rust",
      TextSign.of("' panicked at "),
      TextSign.of(".rs:").before("\\d++:\\d"),
      TextSign.of("reqwest::"),
      TextSign.of("hyper::Error(")),
  ELIXIR("Elixir", TextSign.of(".ex:").before("\\d++: "), TextSign.of("** (").before("[A-Z]\\w++"));

  private final String title;
  private final List<TextSign> signs;

  WrittenLanguage(String title, TextSign... signs) {
    this.title = title;
    this.signs = Arrays.asList(signs);
  }

  /** Its name in a report. */
  public String title() {
    return title;
  }

  /** Whether a line has one of its forms. */
  boolean isIn(String line) {
    return signs.stream().anyMatch(it -> isIn(it, line));
  }

  private static boolean isIn(TextSign sign, String line) {
    int at = line.indexOf(sign.literal());
    return at >= 0 && sign.isIn(line, at + sign.literal().length());
  }
}
