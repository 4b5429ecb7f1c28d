package dev.whoami.log.trail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The makers of the sessions, for people and programs. */
public final class SessionText {
  private static final int MOST = 3;
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{3,45}");

  private SessionText() {}

  /**
   * A sentence for each of the first few makers of this session; empty if no record has the call.
   */
  public static List<String> sentences(
      MadeSessions sessions, String arn, UnaryOperator<String> mask) {
    List<String> all = new ArrayList<>();
    sessions.of(arn).forEach((maker, count) -> all.add(sentence(maker, count, mask)));
    int more = all.size() - MOST;
    List<String> shown = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    if (more > 0) {
      shown.add(TextWriter.counted(more, "more maker") + " in --format json.");
    }
    if (sessions.isCut() && !shown.isEmpty()) {
      shown.add("The trail has more sessions than read can hold, so calls can be missing here.");
    }
    return shown;
  }

  private static String sentence(
      SessionMaker maker, SessionCount count, UnaryOperator<String> mask) {
    boolean isOne = count.made().requests() == 1;
    String address = address(maker).map(mask).map(it -> ", from " + it).orElse("");
    return name(maker, mask)
        + " made "
        + (isOne ? "this session" : count.made().requests() + " sessions of this name")
        + " with "
        + UseText.shown(maker.call())
        + pod(maker).map(it -> ", for " + it).orElse("")
        + address
        + client(maker)
        + UseText.span(count.made())
        + ". "
        + (count.requests() == 0
            ? "No call in this text used "
            : TextWriter.counted(count.requests(), "call") + " used ")
        + (isOne ? "its keys." : "their keys.");
  }

  private static String client(SessionMaker maker) {
    String product = maker.service().isEmpty() ? UseText.product(maker.client()) : "";
    String place = maker.isInContainer() ? " in an ECS container" : "";
    return product.isEmpty()
        ? (place.isEmpty() ? "" : ", by code" + place)
        : ", with " + product + place;
  }

  private static String name(SessionMaker maker, UnaryOperator<String> mask) {
    String name = mask.apply(shownName(maker));
    switch (maker.kind()) {
      case TOKEN:
        return "A web identity or SAML token of " + name;
      case ACCOUNT:
        return "A caller in account " + name;
      case ON_BEHALF:
        return UseText.shown(maker.service()) + ", on behalf of " + name + ",";
      case UNKNOWN:
        return "A caller without a name in the record";
      default:
        return name;
    }
  }

  private static String shownName(SessionMaker maker) {
    boolean isArn =
        maker.kind() == SessionMaker.Kind.IDENTITY || maker.kind() == SessionMaker.Kind.ON_BEHALF;
    return isArn ? UseText.shownArn(maker.name()) : UseText.shown(maker.name());
  }

  private static Optional<String> address(SessionMaker maker) {
    return Optional.of(maker.address()).filter(it -> ADDRESS.matcher(it).matches());
  }

  private static Optional<String> pod(SessionMaker maker) {
    String[] parts = maker.pod().split(" ", -1);
    return parts.length == 3
        ? Optional.of(
            "the pod "
                + UseText.shown(parts[0])
                + " (service account "
                + UseText.shown(parts[1])
                + ", cluster "
                + UseText.shown(parts[2])
                + ")")
        : Optional.empty();
  }

  /** The rows as JSON. */
  public static JsonArray json(MadeSessions sessions, UnaryOperator<String> mask) {
    JsonArray all = new JsonArray();
    sessions
        .all()
        .forEach(
            (session, makers) ->
                makers.forEach((maker, count) -> all.add(row(session, maker, count, mask))));
    return all;
  }

  private static JsonObject row(
      String session, SessionMaker maker, SessionCount count, UnaryOperator<String> mask) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("session", mask.apply(UseText.shownArn(session)));
    fields.put("madeBy", maker.kind().name());
    fields.put(
        "maker",
        Optional.of(maker.name())
            .filter(it -> !it.isEmpty())
            .map(it -> mask.apply(shownName(maker))));
    fields.put(
        "service", Optional.of(maker.service()).filter(it -> !it.isEmpty()).map(UseText::shown));
    fields.put("call", UseText.shown(maker.call()));
    fields.put("pod", pod(maker));
    fields.put("address", address(maker).map(mask));
    fields.put("client", Optional.of(UseText.product(maker.client())).filter(it -> !it.isEmpty()));
    fields.put("inContainer", maker.isInContainer());
    fields.put("sessions", count.made().requests());
    fields.put("first", Optional.of(count.made().first()).filter(UseText::isTime));
    fields.put("last", Optional.of(count.made().last()).filter(UseText::isTime));
    fields.put("requests", count.requests());
    return fields.json();
  }
}
