package dev.whoami.e2e;

import com.google.gson.Gson;
import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.key.FilledFiles;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One world after another on the real addresses, inside a private network that it was started in,
 * for somebody else's commands.
 *
 * <p>A line of standard input with the words of {@link WorldMain}, as an array in JSON, makes that
 * world, and is answered with a line of JSON that has its home folder, its variables and the time.
 * One more word is {@code fill:PATH=CONTENT}: a file below the home folder that knows the world
 * (see {@link FilledFiles}), or is the web identity token of it ({@code {web-identity-token}});
 * another is {@code serve:SCRIPT}, a {@link ScriptedEndpoint}. At port 3128 is a proxy. An empty
 * line is answered with whose each access key ID is, and with the requests so far. STS listens also
 * behind TLS, where the names of the real one have to lead.
 */
public final class WorldsMain {
  private static final Gson GSON = new Gson();
  private static final String FILL = "fill:";
  private static final String SERVE = "serve:";
  private static final int PROXY_PORT = 3128;
  private static final String TOKEN = "{web-identity-token}";

  private WorldsMain() {}

  /** The words are the file of a certificate for STS, and its password. */
  public static void main(String[] words) throws IOException, GeneralSecurityException {
    // The names lead somewhere else in the next world.
    Security.setProperty("networkaddress.cache.ttl", "0");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    PrivateNetwork.furnish(World.of());
    TlsFront sts = TlsFront.listen(Path.of(words[0]), words[1]);
    ForwardProxy.listen(PROXY_PORT);
    List<ScriptedEndpoint> scripted = new ArrayList<>();
    Optional<RunningWorld> now = Optional.empty();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        answer(now.map(world -> handedOut(world, sts, scripted)).orElse(Map.of()));
        continue;
      }
      now.ifPresent(RunningWorld::close);
      scripted.forEach(ScriptedEndpoint::close);
      scripted.clear();
      now = start(GSON.fromJson(line, String[].class), scripted);
      now.ifPresent(world -> sts.leadTo(world.sts()));
    }
    // One that still listens would keep this from ending.
    now.ifPresent(RunningWorld::close);
    scripted.forEach(ScriptedEndpoint::close);
  }

  private static Optional<RunningWorld> start(String[] words, List<ScriptedEndpoint> scripted) {
    try {
      World world = World.of();
      Map<String, String> files = new LinkedHashMap<>();
      List<String> scripts = new ArrayList<>();
      for (String word : words) {
        if (word.startsWith(FILL)) {
          String[] file = word.substring(FILL.length()).split("=", 2);
          files.put(file[0], file[1]);
        } else if (word.startsWith(SERVE)) {
          scripts.add(word.substring(SERVE.length()));
        } else {
          world = WorldMain.with(world, word);
        }
      }
      Network network = PrivateNetwork.furnish(world);
      RunningWorld running = RunningWorld.start(world, network);
      write(files, running);
      FilledFiles filled = FilledFiles.of(running);
      for (String each : scripts) {
        scripted.add(ScriptedEndpoint.listen(each, filled::fill));
      }
      answer(
          Map.of(
              "home",
              running.home().toString(),
              "variables",
              running.variables(),
              "sts",
              running.sts(),
              "now",
              Instant.now().getEpochSecond()));
      return Optional.of(running);
    } catch (LabException | IllegalArgumentException | IOException e) {
      answer(Map.of("error", e.toString()));
      return Optional.empty();
    }
  }

  private static void write(Map<String, String> files, RunningWorld world) {
    FilledFiles filled = FilledFiles.of(world);
    files.forEach(
        (path, content) -> {
          if (content.equals(TOKEN)) {
            filled.writeToken(path);
          } else {
            filled.write(path, content);
          }
        });
  }

  private static Map<String, Object> handedOut(
      RunningWorld world, TlsFront sts, List<ScriptedEndpoint> scripted) {
    Map<String, List<String>> requests = new LinkedHashMap<>(world.requests());
    if (!sts.names().isEmpty()) {
      requests.put("sts by name", sts.names());
    }
    scripted.forEach(each -> requests.put(each.name(), each.requests()));
    return Map.of("owners", world.owners(), "requests", requests);
  }

  private static void answer(Map<String, ?> message) {
    System.out.println(GSON.toJson(message));
  }
}
