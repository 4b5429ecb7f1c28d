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

/** A program that calls AWS by the client of somebody else, and that its own words show. */
public final class WritingProgram {
  /** Between the name and the value of a field. */
  private static final String FIELD = "\":\"";

  private static final String IN_RECORD = "\": \"";

  private static final String SINCE = " since ";

  private final String id;
  private final String title;

  /** Each with the first version of the program that has it; empty where that is not known. */
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

  /** A field of JSON as the reader of records writes it: with a blank, and no quote at its end. */
  private static Optional<String> inRecord(String sign) {
    return sign.startsWith("\"") && sign.contains(FIELD)
        ? Optional.of(withoutQuote(sign.replaceFirst(FIELD, IN_RECORD)))
        : Optional.empty();
  }

  private static String withoutQuote(String sign) {
    return sign.replaceFirst("\"$", "");
  }

  /** Whether a sign that ends here in a text is one: where its value must end, that has ended. */
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

  /** Which clients it has, each with the first version of the program, if that is known. */
  public Map<KnownClient, String> clients() {
    return clients;
  }

  List<String> signs() {
    return signs;
  }

  /** In a report, beside those clients that the text itself shows. */
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
