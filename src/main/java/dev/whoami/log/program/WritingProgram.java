package dev.whoami.log.program;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.log.text.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A program that calls AWS with another project's client, and shows itself by its own words. */
public final class WritingProgram {
  /** The text between the name and the value of a field. */
  private static final String FIELD = "\":\"";

  private static final String IN_RECORD = "\": \"";

  private static final String SINCE = " since ";

  private final String id;
  private final String title;

  /** Each client with the first version of the program that has it; empty if that is unknown. */
  private final Map<KnownClient, String> clients;

  private final List<String> signs;

  private WritingProgram(
      String id, String title, Map<KnownClient, String> clients, List<String> signs) {
    this.id = id;
    this.title = title;
    this.clients = Collections.unmodifiableMap(clients);
    this.signs = signs;
  }

  static WritingProgram of(TableRow row) {
    Map<KnownClient, String> clients = new LinkedHashMap<>();
    for (String each : row.all("uses")) {
      int since = each.indexOf(SINCE);
      String client = since < 0 ? each : each.substring(0, since);
      clients.put(Clients.named(client), since < 0 ? "" : each.substring(since + SINCE.length()));
    }
    List<String> signs = new ArrayList<>();
    for (String each : row.quoted("sign")) {
      signs.add(each);
      inRecord(each).ifPresent(signs::add);
    }
    return new WritingProgram(row.name(), row.value("title").orElse(row.name()), clients, signs);
  }

  /**
   * The sign as the reader of records writes it: with a space after the colon, and without the last
   * quote.
   */
  private static Optional<String> inRecord(String sign) {
    return sign.startsWith("\"") && sign.contains(FIELD)
        ? Optional.of(withoutQuote(sign.replaceFirst(FIELD, IN_RECORD)))
        : Optional.empty();
  }

  private static String withoutQuote(String sign) {
    return sign.replaceFirst("\"$", "");
  }

  /** Whether a sign that ends here counts: if it is a whole value, the value must end here. */
  boolean isShownBy(String sign, String text, int end) {
    boolean endsInQuote =
        sign.contains(IN_RECORD) && signs.contains(sign.replace(IN_RECORD, FIELD) + "\"");
    return !endsInQuote || end == text.length() || !isOfName(text.charAt(end));
  }

  private static boolean isOfName(char each) {
    return Character.isLetterOrDigit(each) || "-._/".indexOf(each) >= 0;
  }

  /** The name in the JSON. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** Its clients, each with the first version of the program that has it, if known. */
  public Map<KnownClient, String> clients() {
    return clients;
  }

  List<String> signs() {
    return signs;
  }

  /** Its name in a report. Its clients are added unless the text shows one of them. */
  public String inWords(Set<KnownClient> shown) {
    if (clients.isEmpty() || clients.keySet().stream().anyMatch(shown::contains)) {
      return title;
    }
    return title
        + ", which uses "
        + clients.entrySet().stream()
            .map(it -> it.getKey().title() + (it.getValue().isEmpty() ? "" : SINCE + it.getValue()))
            .collect(Collectors.joining(" or "));
  }

  @Override
  public String toString() {
    return id;
  }
}
