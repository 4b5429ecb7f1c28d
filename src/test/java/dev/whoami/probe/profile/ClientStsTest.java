package dev.whoami.probe.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.InstanceRegion;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsClientBehavior;
import dev.whoami.client.AwsCliV2;
import dev.whoami.client.Boto3;
import dev.whoami.client.CommonRuntime;
import dev.whoami.client.GoV1;
import dev.whoami.client.GoV2;
import dev.whoami.client.JavaScriptV2;
import dev.whoami.client.JavaScriptV3;
import dev.whoami.client.JavaV1;
import dev.whoami.client.Kotlin;
import dev.whoami.client.RubyV3;
import dev.whoami.client.behavior.ClientProfileFiles;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClientStsTest {
  private static final String URL = "http://127.0.0.1:8123";
  private static final String IN_IRELAND = "sts.eu-west-1.amazonaws.com";

  private static final Map<String, ProfileLookup> CLIENTS =
      Map.of(
          "java-v1", JavaV1.PROFILE,
          "boto3", Boto3.PROFILE_BEFORE_1_40,
          "cli-v2", AwsCliV2.PROFILE,
          "go-v1", GoV1.PROFILE,
          "go-v2", GoV2.PROFILE,
          "js-v2", JavaScriptV2.PROFILE,
          "js-v3", JavaScriptV3.PROFILE,
          "ruby", RubyV3.PROFILE,
          "crt", CommonRuntime.PROFILE,
          "kotlin", Kotlin.PROFILE);

  @Test
  void eachClientFindsStsWhereTheLibraryWasSeenToAskIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    String setting = "";
    int asked = 0;
    for (String line : lines()) {
      if (!line.startsWith(" ")) {
        setting = line;
        continue;
      }
      String[] measured = line.trim().split(": ", 2);
      for (String client : measured[1].split(" ", -1)) {
        asked++;
        String found = destination(client, setting);
        if (!found.equals(measured[0])) {
          wrong.add(client + " in " + setting + ": " + found + ", and not " + measured[0]);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(1000);
  }

  /** Measured with instance metadata that answer at once, the second time, and never. */
  @Test
  void someTakeTheRegionOfTheInstanceAndJavaV1OnlyWhereItAnswersAtOnce() {
    Witness w = new Witness(new FakeSurroundings().env("HOME", "/home/app"));
    SharedConfig none = SharedConfig.read(w);
    Sts answering = new Sts(StsAddress.find(w, Optional::empty)).onInstanceIn(inRegion(true));
    Sts failingFirst = new Sts(StsAddress.find(w, Optional::empty)).onInstanceIn(inRegion(false));
    assertThat(asks(answering, withToken(JavaV1.PROFILE), none, w)).isEqualTo(IN_IRELAND);
    assertThat(asks(answering, withToken(Kotlin.PROFILE), none, w)).isEqualTo(IN_IRELAND);
    assertThat(asks(answering, withToken(GoV2.PROFILE), none, w)).isEqualTo("none");
    assertThat(asks(failingFirst, withToken(JavaV1.PROFILE), none, w)).isEqualTo("none");
    assertThat(asks(failingFirst, withToken(Kotlin.PROFILE), none, w)).isEqualTo(IN_IRELAND);
  }

  private static StsClientBehavior withToken(ProfileLookup client) {
    return client.sts().token().orElseThrow();
  }

  private static Function<StsClientBehavior, InstanceRegion> inRegion(boolean atOnce) {
    return client ->
        atOnce || !client.asksInstanceOnce()
            ? InstanceRegion.of(Optional.of("eu-west-1"))
            : InstanceRegion.none();
  }

  private static String asks(Sts usual, StsClientBehavior client, SharedConfig config, Witness w) {
    return name(usual.as(client, config, config, w).address().destination());
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ClientStsTest.class.getResourceAsStream("sts-destinations.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static String destination(String client, String setting) {
    boolean isToken = setting.startsWith("token");
    FakeSurroundings here = world(setting.substring(setting.indexOf(' ') + 1), isToken);
    Witness w = new Witness(here);
    Sts usual = new Sts(StsAddress.find(w, Optional::empty));
    ClientProfileFiles files = new ClientProfileFiles(SharedConfig.read(w), w);
    StsAddress address;
    if (client.equals("java-v2")) {
      address = usual.ignoringEndpoints(SharedConfig.read(w), w).address().ofProvider();
    } else {
      ProfileLookup lookup = Objects.requireNonNull(CLIENTS.get(client));
      StsClientBehavior behavior =
          (isToken ? lookup.sts().token() : lookup.sts().role()).orElseThrow();
      SharedConfig config = files.settingsAs(lookup);
      boolean ofSource = !isToken && behavior.readsSettingsOfSource();
      SharedConfig settings = ofSource ? config.named(Reading.present("base")) : config;
      address = usual.as(behavior, config, settings, w).address();
    }
    return name(address.destination());
  }

  /** No host has a name of the region aws-global. */
  private static String name(String destination) {
    if (destination.startsWith(URL)) {
      return "URL";
    }
    boolean isNone = !destination.startsWith("https://") || destination.contains(".aws-global.");
    return isNone ? "none" : destination.substring("https://".length()).split(" ", 2)[0];
  }

  private static FakeSurroundings world(String setting, boolean isToken) {
    FakeSurroundings here = new FakeSurroundings().env("HOME", "/home/app");
    Map<String, String> properties = new TreeMap<>();
    String services = "";
    for (String each : setting.split(", ", -1)) {
      if (each.startsWith("AWS_")) {
        String[] variable = each.split("=", 2);
        here.env(variable[0], variable[1].replace("URL", URL));
      } else if (each.startsWith("sts.")) {
        String[] property = each.split(" = ", 2);
        services = "[services lab]\nsts =\n  endpoint_url = " + property[1].replace("URL", URL);
      } else if (!each.isEmpty()) {
        String[] property = each.split(" = ", 2);
        properties.put(property[0], property[1].replace("URL", URL));
      }
    }
    StringBuilder config = new StringBuilder("[default]\n");
    if (!isToken) {
      config.append("role_arn = arn:aws:iam::111122223333:role/build\nsource_profile = base\n");
    }
    properties.forEach((name, value) -> config.append(name + " = " + value + "\n"));
    return here.file("/home/app/.aws/config", config + services + "\n");
  }
}
