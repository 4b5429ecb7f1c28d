package dev.whoami.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A part of a file in YAML or JSON, which is also YAML. */
public record Document(String from, Optional<Object> value) {

  /** All files below a folder whose names end so. */
  public static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      List<Path> files = all.filter(it -> it.toString().endsWith(ending)).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalStateException("no " + ending + " below " + folder);
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The documents of a file. */
  public static List<Document> in(Path file) {
    return all(file.toString(), text(file));
  }

  /** The one document of a text. */
  public static Document of(String from, String text) {
    return all(from, text).get(0);
  }

  private static List<Document> all(String from, String text) {
    List<Document> all = new ArrayList<>();
    LoadSettings settings = LoadSettings.builder().setLabel(from).build();
    for (Object each : new Load(settings).loadAllFromString(text)) {
      all.add(new Document(from, Optional.ofNullable(each)));
    }
    return all;
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is there by these names, one within the other. */
  public Document at(String... names) {
    Document here = this;
    for (String name : names) {
      Optional<Object> inside =
          here.value.filter(Map.class::isInstance).map(it -> ((Map<?, ?>) it).get(name));
      here = new Document(here.from + " " + name, inside);
    }
    return here;
  }

  public boolean isThere() {
    return value.isPresent();
  }

  /** Empty where there is nothing. */
  public String text() {
    return value.map(Object::toString).orElse("");
  }

  public boolean is(Object wanted) {
    return value.filter(wanted::equals).isPresent();
  }

  public int number() {
    return Integer.parseInt(text());
  }

  /** The items of a list; none where there is none. */
  public List<Document> items() {
    List<?> list = value.filter(List.class::isInstance).map(it -> (List<?>) it).orElse(List.of());
    return list.stream().map(it -> new Document(from, Optional.ofNullable((Object) it))).toList();
  }

  public List<String> texts() {
    return items().stream().map(Document::text).toList();
  }

  /** The item whose name is this. */
  public Document named(String name) {
    return items().stream()
        .filter(it -> it.at("name").is(name))
        .findFirst()
        .orElse(new Document(from + " " + name, Optional.empty()));
  }

  /** This, and everything within. */
  public Stream<Document> all() {
    Object it = value.orElse("");
    Stream<?> inside = Stream.empty();
    if (it instanceof Map<?, ?> map) {
      inside = map.values().stream();
    } else if (it instanceof List<?> list) {
      inside = list.stream();
    }
    return Stream.concat(
        Stream.of(this),
        inside
            .filter(Objects::nonNull)
            .flatMap(each -> new Document(from, Optional.of((Object) each)).all()));
  }

  @Override
  public String toString() {
    return from;
  }
}
