package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object that somebody else wrote: anything in it may be missing, or of another type. */
public final class Fields {
  private static final Fields NONE = new Fields(new JsonObject());
  private static final int THOUSAND = 1000;

  private final JsonObject object;

  private Fields(JsonObject object) {
    this.object = object;
  }

  public static Fields of(@Nullable JsonElement element) {
    return element != null && element.isJsonObject() ? new Fields(element.getAsJsonObject()) : NONE;
  }

  public boolean isEmpty() {
    return object.size() == 0;
  }

  /** Whether there is such a field, and it is not null. */
  public boolean has(String name) {
    JsonElement value = object.get(name);
    return value != null && !value.isJsonNull();
  }

  public Set<String> names() {
    return object.keySet();
  }

  JsonObject asJson() {
    return object;
  }

  /** As JSON. */
  public String json() {
    return object.toString();
  }

  /** Empty if there is no such object. */
  public Fields object(String name) {
    return of(object.get(name));
  }

  /** The field as it was written; null if there is none. */
  public @Nullable JsonElement element(String name) {
    return object.get(name);
  }

  /** The objects of a list, without its other values. */
  public List<Fields> list(String name) {
    JsonElement value = object.get(name);
    List<Fields> all = new ArrayList<>();
    if (value != null && value.isJsonArray()) {
      for (JsonElement each : value.getAsJsonArray()) {
        if (each.isJsonObject()) {
          all.add(of(each));
        }
      }
    }
    return all;
  }

  /** The texts of a list. */
  public List<String> texts(String name) {
    JsonElement value = object.get(name);
    List<String> all = new ArrayList<>();
    if (value != null && value.isJsonArray()) {
      for (JsonElement each : value.getAsJsonArray()) {
        if (each.isJsonPrimitive()) {
          all.add(each.getAsString());
        }
      }
    }
    return all;
  }

  /** A text, a number or a truth value as a text; empty if there is none. */
  public String text(String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** The same; empty for an empty text. */
  public Optional<String> given(String name) {
    return Optional.of(text(name)).filter(it -> !it.isEmpty());
  }

  public boolean isTrue(String name) {
    return text(name).equals("true");
  }

  public OptionalInt number(String name) {
    try {
      return OptionalInt.of(Integer.parseInt(text(name)));
    } catch (NumberFormatException none) {
      return OptionalInt.empty();
    }
  }

  /** A time as Kubernetes or either version of the AWS CLI writes it; empty if it is none. */
  public Optional<Instant> time(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.indexOf('T') > 0
              ? OffsetDateTime.parse(text).toInstant()
              : Instant.ofEpochMilli((long) (Double.parseDouble(text) * THOUSAND)));
    } catch (DateTimeException | NumberFormatException other) {
      return Optional.empty();
    }
  }
}
