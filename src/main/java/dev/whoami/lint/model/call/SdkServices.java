package dev.whoami.lint.model.call;

import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services of services.ini, whose comment says what its settings mean. */
final class SdkServices {
  /** Read when the first program with calls is found. */
  private static final class Holder {
    static final SdkServices ALL = read(Resource.text(SdkServices.class, "services.ini"));
  }

  private static final String CLIENT = "client";

  private final Map<String, SdkService> byName = new HashMap<>();
  private final Map<String, List<SdkService>> byOperation = new HashMap<>();

  private SdkServices() {}

  static SdkServices all() {
    return Holder.ALL;
  }

  private static SdkServices read(String text) {
    SdkServices all = new SdkServices();
    for (String section : text.split("\n\\[", -1)) {
      int end = section.indexOf("]\n");
      if (end > 0) {
        all.add(section.substring(0, end), settings(section.substring(end + 2)));
      }
    }
    return all;
  }

  /** A line that begins with a blank continues the one before it. */
  private static Map<String, String> settings(String lines) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String each : lines.trim().replaceAll("\n +", " ").split("\n", -1)) {
      String[] parts = each.split(" = ", 2);
      settings.put(parts[0], parts[1]);
    }
    return settings;
  }

  private void add(String title, Map<String, String> settings) {
    SdkService service = SdkService.of(title, settings);
    Arrays.asList(settings.getOrDefault("names", "").split(" ", -1))
        .forEach(it -> byName.put(it, service));
    service
        .words()
        .forEach(it -> byOperation.computeIfAbsent(it, any -> new ArrayList<>()).add(service));
  }

  /** The service of a client, by any SDK's name for it. */
  Optional<SdkService> named(String client) {
    return Optional.ofNullable(byName.get(SdkService.word(client)));
  }

  /** Those that have an operation of that name. */
  List<SdkService> with(String operation) {
    return Collections.unmodifiableList(
        byOperation.getOrDefault(operation, Collections.emptyList()));
  }

  /** Whether a variable is called as a client of the service, such as s3Client. */
  boolean isReceiver(String variable, SdkService service) {
    String word = SdkService.word(variable);
    return byName.get(word) == service
        || (word.endsWith(CLIENT)
            && byName.get(word.substring(0, word.length() - CLIENT.length())) == service);
  }
}
