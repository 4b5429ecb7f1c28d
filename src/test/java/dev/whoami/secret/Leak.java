package dev.whoami.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.whoami.diagnosis.Diagnosis;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a secret, or any eight characters of it in a row, in everything that can be said. */
public final class Leak {
  private static final int RUN = 8;
  private final Set<String> runs = new HashSet<>();

  /** The hashes of the runs: what is not among them need not be cut out of its text. */
  private final BitSet hashes = new BitSet();

  /** One text is in many reports. */
  private final Set<String> searched = new HashSet<>();

  public Leak(String secret) {
    collect(secret);
    collect(squeezed(secret));
  }

  private void collect(String secret) {
    for (int i = 0; i + RUN <= secret.length(); i++) {
      runs.add(secret.substring(i, i + RUN));
    }
    Run run = new Run();
    for (int i = 0; i < secret.length(); i++) {
      hashes.set(run.hashWith(secret.charAt(i)));
    }
    assertThat(runs).isNotEmpty();
  }

  /** Reports break lines at spaces. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  void mustNotBeIn(Diagnosis diagnosis) {
    for (String report : Reports.of(diagnosis)) {
      mustNotBeIn("a report", report);
      if (report.startsWith("{")) {
        texts(JsonParser.parseString(report)).forEach(it -> mustNotBeIn("a text in JSON", it));
      }
    }
    for (Object each : valuesIn(diagnosis)) {
      mustNotBeIn("toString of " + each.getClass(), each.toString());
    }
  }

  public void mustNotBeIn(String where, String text) {
    if (searched.add(text)) {
      mustHaveNoRun(where, text);
      String squeezed = squeezed(text);
      if (squeezed.length() < text.length()) {
        mustHaveNoRun(where, squeezed);
      }
    }
  }

  private void mustHaveNoRun(String where, String text) {
    Run run = new Run();
    for (int end = 1; end <= text.length(); end++) {
      if (hashes.get(run.hashWith(text.charAt(end - 1))) && end >= RUN) {
        String found = text.substring(end - RUN, end);
        if (runs.contains(found)) {
          throw new AssertionError(where + " tells " + found + ":\n" + text);
        }
      }
    }
  }

  private static List<String> texts(JsonElement json) {
    List<String> texts = new ArrayList<>();
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(it -> texts.addAll(texts(it)));
    } else if (json.isJsonObject()) {
      json.getAsJsonObject()
          .entrySet()
          .forEach(
              it -> {
                texts.add(it.getKey());
                texts.addAll(texts(it.getValue()));
              });
    } else if (!json.isJsonNull()) {
      texts.add(json.getAsString());
    }
    return texts;
  }

  /** Every value in whoami that can be reached from a diagnosis. */
  private static Set<Object> valuesIn(Object start) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Object> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      Object each = open.remove(open.size() - 1);
      if (each instanceof Iterable<?> list) {
        list.forEach(open::add);
      } else if (each instanceof Map<?, ?> map) {
        open.addAll(map.values());
      } else if (each instanceof Optional<?> maybe) {
        maybe.ifPresent(open::add);
      } else if (each.getClass().getName().startsWith("dev.whoami.") && found.add(each)) {
        open.addAll(fieldsOf(each));
      }
    }
    return found;
  }

  private static List<Object> fieldsOf(Object value) {
    List<Object> fields = new ArrayList<>();
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        try {
          field.setAccessible(true);
          Optional.ofNullable(field.get(value)).ifPresent(fields::add);
        } catch (IllegalAccessException closed) {
          throw new AssertionError(closed);
        }
      }
    }
    return fields;
  }

  /** The last eight characters of a text that is read from its beginning. */
  private static final class Run {
    /** As many bits as eight characters of ASCII need. */
    private long lastBits;

    /** A number of 20 bits. */
    int hashWith(char next) {
      lastBits = (lastBits << 8) | (next & 0xFF);
      return (int) ((lastBits * 0x9E3779B97F4A7C15L) >>> 44);
    }
  }
}
