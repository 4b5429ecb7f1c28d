package dev.whoami.chain;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profile files that the real clients were asked about, built again in memory for the probes. */
final class MeasuredProfile {
  /** What a client has that continues from the files to its next source. */
  static final String CONTAINER = "AKIAEXAMPLECONTAIN01";

  private static final String ENDPOINT = "http://127.0.0.1:7777/keys";
  private static final String HOME = "/home/app";

  private final JsonObject test;

  MeasuredProfile(JsonObject test) {
    this.test = test;
  }

  String name() {
    return test.get("name").getAsString();
  }

  /** What the probes see here. */
  Observations observe() {
    FakeSurroundings here = new FakeSurroundings();
    here.env("AWS_REGION", "us-west-2").env("AWS_EC2_METADATA_DISABLED", "true");
    here.env("HOME", HOME).prop("user.home", HOME);
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", ENDPOINT);
    here.reply(
        "GET " + ENDPOINT,
        200,
        "{\"AccessKeyId\":\""
            + CONTAINER
            + "\",\"SecretAccessKey\":\"example\",\"Token\":\"example\","
            + "\"Expiration\":\"2099-01-01T00:00:00Z\"}");
    part("variables").forEach((name, value) -> here.env(name, value.getAsString()));
    part("files")
        .forEach(
            (path, text) ->
                here.bytes(
                    HOME + "/" + path, text.getAsString().getBytes(StandardCharsets.ISO_8859_1)));
    if (test.has("folders")) {
      for (JsonElement each : test.getAsJsonArray("folders")) {
        here.noFile(HOME + "/" + each.getAsString(), Reading.Status.NOT_A_FILE);
      }
    }
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    List<Observation> seen = new ArrayList<>();
    for (Source each : Source.values()) {
      seen.add(each.observe(here, () -> sts, ProbeOptions.of(false, false)));
    }
    return new Observations(seen);
  }

  private Map<String, JsonElement> part(String name) {
    return test.has(name) ? test.getAsJsonObject(name).asMap() : Map.of();
  }
}
