package dev.whoami.config;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.setting.OwnWebIdentity;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configured programs in a recording. It keeps the settings in their files, but not the files
 * themselves. For keys it keeps the ID, and whether there is a token.
 */
public final class RecordedPrograms {
  private static final String PROGRAM = "program.";
  private static final String ID = "key.access-key-id";
  private static final String TOKEN = "key.has-token";
  private static final String TOKEN_ROLE = "web-identity.role";
  private static final String TOKEN_FILE = "web-identity.file";
  private static final String TOKEN_SESSION = "web-identity.session";

  /** Stands for a secret key or a token, which no recording contains. */
  private static final Secret LEFT_OUT = Secret.of("left out");

  private final Map<String, String> settings;
  private final String prefix;

  private RecordedPrograms(Map<String, String> settings, String prefix) {
    this.settings = settings;
    this.prefix = prefix;
  }

  /** The settings to write into a recording. */
  public static Map<String, String> toSettings(List<ConfiguredProgram> programs) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < programs.size(); i++) {
      new RecordedPrograms(settings, PROGRAM + (i + 1) + ".").write(programs.get(i));
    }
    return Collections.unmodifiableMap(settings);
  }

  /** Reads the programs of a recording. Throws IllegalArgumentException if one is not valid. */
  public static List<ConfiguredProgram> in(Map<String, String> recording) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (int i = 1; recording.containsKey(PROGRAM + i + ".client"); i++) {
      programs.add(new RecordedPrograms(recording, PROGRAM + i + ".").read());
    }
    return Collections.unmodifiableList(programs);
  }

  private void put(String name, Object value) {
    settings.put(prefix + name, value.toString());
  }

  private String get(String name) {
    return settings.getOrDefault(prefix + name, "");
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(settings.get(prefix + name));
  }

  private void write(ConfiguredProgram program) {
    put("title", program.title());
    put("client", program.client().client().id());
    put("version", program.client().version());
    put("version-known", program.isVersionKnown());
    put("file", program.file());
    put("section", Redaction.name(program.section()));
    put("line", program.line());
    write(program.settings());
    List<ConfigTrap> traps = program.traps();
    for (int i = 0; i < traps.size(); i++) {
      write("trap." + (i + 1) + ".", traps.get(i));
    }
  }

  private void write(ProgramSettings its) {
    int number = 1;
    for (Map.Entry<String, String> each : its.values().entrySet()) {
      put("setting." + number + ".name", each.getKey());
      put("setting." + number + ".value", Redaction.word(each.getValue()));
      number++;
    }
    its.sdk().ifPresent(it -> put("sdk", it));
    its.profile().ifPresent(it -> put("profile", Redaction.word(it)));
    its.profileFile().ifPresent(it -> put("profile-file", Redaction.path(it)));
    its.role().ifPresent(it -> put("role", it));
    its.webIdentity().ifPresent(this::write);
    put("unsigned", its.isUnsigned());
    its.keys().ifPresent(this::write);
    its.keyFile().ifPresent(it -> put("key.file", it));
  }

  private void write(OwnWebIdentity own) {
    put(TOKEN_ROLE, own.role());
    put(TOKEN_FILE, Redaction.path(own.tokenFile()));
    put(TOKEN_SESSION, own.session().isEmpty() ? "" : Redaction.word(own.session()));
  }

  private void write(Outcome keys) {
    keys.fault().ifPresent(it -> put("key.fault", it.name()));
    put("key.reason", keys.reason());
    keys.credentials()
        .ifPresent(
            it -> {
              put(ID, it.accessKeyId());
              put(TOKEN, it.hasToken());
            });
  }

  private void write(String place, ConfigTrap trap) {
    put(place + "kind", trap.kind().name());
    put(place + "says", trap.says());
    put(place + "evidence", trap.evidence());
    put(place + "fix", trap.fix());
    put(place + "snippet", trap.snippet().orElse(""));
  }

  private ConfiguredProgram read() {
    Client client =
        Client.named(get("client"))
            .orElseThrow(() -> new IllegalArgumentException("no client: " + get("client")));
    ConfigSection section = new ConfigSection(get("section"), Integer.parseInt(get("line")));
    List<ConfigTrap> traps = new ArrayList<>();
    for (int i = 1; find("trap." + i + ".kind").isPresent(); i++) {
      traps.add(trap("trap." + i + "."));
    }
    ClientVersion version = ClientVersion.of(client, Version.of(get("version"))).with(settings());
    ConfiguredProgram program =
        ConfiguredProgram.of(get("title"), version, get("file"), section, traps);
    return Boolean.parseBoolean(get("version-known")) ? program.at(version.version()) : program;
  }

  private ProgramSettings settings() {
    ProgramSettings all = ProgramSettings.none();
    for (int i = 1; find("setting." + i + ".name").isPresent(); i++) {
      all = all.with(get("setting." + i + ".name"), get("setting." + i + ".value"));
    }
    all = find("sdk").map(Version::of).map(all::withSdk).orElse(all);
    all = find("profile").map(all::inProfile).orElse(all);
    all = find("profile-file").map(all::readingProfileFrom).orElse(all);
    all = find("role").flatMap(Arn::parse).map(all::assuming).orElse(all);
    all = webIdentity().map(all::withWebIdentity).orElse(all);
    all = Boolean.parseBoolean(get("unsigned")) ? all.sendingUnsigned() : all;
    ProgramSettings others = all;
    return keys()
        .map(it -> find("key.file").map(f -> others.withKeysIn(f, it)).orElse(others.withKeys(it)))
        .orElse(others);
  }

  private Optional<OwnWebIdentity> webIdentity() {
    return find(TOKEN_ROLE)
        .flatMap(Arn::parse)
        .map(it -> OwnWebIdentity.of(it, get(TOKEN_FILE), get(TOKEN_SESSION)));
  }

  private Optional<Outcome> keys() {
    if (!find(ID).isPresent()) {
      return find("key.fault").map(it -> Outcome.broken(Fault.valueOf(it), get("key.reason")));
    }
    Credentials keys = Credentials.of(get(ID), LEFT_OUT);
    keys = Boolean.parseBoolean(get(TOKEN)) ? keys.withToken(LEFT_OUT) : keys;
    return Optional.of(Outcome.found(keys, "access key " + Redaction.keyId(get(ID))));
  }

  private ConfigTrap trap(String place) {
    return ConfigTrap.of(
        ConfigTrap.Kind.valueOf(get(place + "kind")),
        get(place + "says"),
        get(place + "evidence"),
        get(place + "fix"),
        get(place + "snippet"));
  }
}
