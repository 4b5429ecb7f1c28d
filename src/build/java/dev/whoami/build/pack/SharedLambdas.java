package dev.whoami.build.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The classes for the lambdas of a jar. The classes of a package share them: to load one costs Java
 * about as much with forty lambdas as with one.
 */
final class SharedLambdas {
  /** Java compiles no method of more than 8,000 bytes, of which a lambda takes some 25. */
  private static final int MOST = 40;

  private static final String NAME = "$$Lambda";

  /** By package and by what an object of it can be. */
  private final Map<String, LambdaClass> begun = new LinkedHashMap<>();

  private final Map<String, byte[]> full = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Where one of a class goes. Both names are internal. */
  LambdaClass in(String owner, String type) {
    String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
    String key = folder + ' ' + type;
    LambdaClass last = begun.computeIfAbsent(key, each -> begin(folder));
    if (last.size() < MOST) {
      return last;
    }
    full.put(last.name(), last.file());
    LambdaClass next = begin(folder);
    begun.put(key, next);
    return next;
  }

  private LambdaClass begin(String folder) {
    return new LambdaClass(folder + NAME + counts.merge(folder, 1, Integer::sum));
  }

  /** All since this was last asked, by internal name. What comes after is in others. */
  Map<String, byte[]> take() {
    Map<String, byte[]> taken = new LinkedHashMap<>(full);
    begun.values().forEach(each -> taken.put(each.name(), each.file()));
    full.clear();
    begun.clear();
    return taken;
  }
}
