package dev.whoami.trial;

import com.google.gson.GsonBuilder;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.LiveSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries the Hadoop of a folder that is laid out as Hadoop's own archive, and prints JSON. */
public final class HadoopTrialMain {
  private static final String[] FOLDERS = {"common/lib", "common", "tools/lib"};

  private HadoopTrialMain() {}

  /** The words are the folder, and a bucket if there is one. */
  public static void main(String[] words) throws IOException {
    Path home = Path.of(words[0]);
    List<String> entries = new ArrayList<>(List.of(home.resolve("etc/hadoop").toString()));
    for (String each : FOLDERS) {
      try (Stream<Path> files = Files.list(home.resolve("share/hadoop").resolve(each))) {
        files.map(Path::toString).filter(it -> it.endsWith(".jar")).sorted().forEach(entries::add);
      }
    }
    HadoopTrial its =
        HadoopTrial.run(
            HadoopCode.named(entries),
            words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
            new LiveSurroundings(),
            ProbeOptions.of(false, false),
            Duration.ofMinutes(5));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("ending", its.trial().ending());
    told.put("accessKeyId", its.trial().accessKeyId().orElse(null));
    told.put("version", its.trial().version().orElse(null));
    told.put("error", its.trial().remark());
    told.put("fault", its.fault().orElse(null));
    told.put("provider", its.provider().orElse(null));
    told.put("errors", its.errors());
    told.put("says", its.says().orElse(null));
    told.put("hidesCause", its.hidesCause());
    System.out.println(
        new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(told));
  }
}
