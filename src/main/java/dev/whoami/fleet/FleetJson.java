package dev.whoami.fleet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.whoami.fleet.model.ClientsApart;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeRow;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.ResourceVersion;
import dev.whoami.report.baseline.KnownFinding;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.LiveSurroundings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** For a program: docs/fleet.schema.json is the schema. */
final class FleetJson {
  private FleetJson() {}

  static String render(Fleet fleet, RenderOptions options) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", new LiveSurroundings().now().toString());
    root.put("totals", totals(fleet));
    root.put(
        "workloads", JsonFieldsWriter.array(fleet.workloads(), it -> workload(it, fleet).json()));
    root.put("nodes", JsonFieldsWriter.array(fleet.nodes(), it -> node(it).json()));
    root.put("findings", JsonFieldsWriter.array(fleet.findings(), FleetJson::finding));
    root.put("known", JsonFieldsWriter.array(fleet.known(), FleetJson::known));
    root.put("unexpected", ids(fleet.unexpected()));
    root.put("unresolved", JsonFieldsWriter.array(fleet.open(), FleetJson::open));
    root.put("unreadable", unreadable(fleet));
    root.put("collected", JsonFieldsWriter.array(fleet.collected(), FleetJson::collected));
    return root.text();
  }

  private static JsonObject totals(Fleet fleet) {
    FleetTotals totals = fleet.totals();
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("workloads", totals.workloads());
    fields.put("pods", totals.replicas());
    fields.put("asConfigured", totals.asConfigured());
    fields.put("onNodeRole", totals.onNodeRole());
    fields.put("nothing", totals.nothing());
    fields.put("unknown", totals.unknown());
    fields.put("others", totals.others());
    fields.put("idle", totals.idle());
    return fields.json();
  }

  static JsonFieldsWriter workload(FleetWorkload workload, Fleet fleet) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("platform", workload.platform().name());
    fields.put("cluster", known(workload.cluster()));
    fields.put("namespace", workload.id().space());
    fields.put("kind", workload.id().kind());
    fields.put("name", workload.id().name());
    fields.put("serviceAccount", known(workload.account()));
    fields.put("state", workload.state().name());
    fields.put("configured", configured(workload.configured()));
    JsonArray given = new JsonArray();
    workload
        .given()
        .forEach(
            (each, count) -> {
              JsonFieldsWriter one = identity(each);
              one.put("replicas", count);
              given.add(one.json());
            });
    fields.put("given", given);
    fields.put("verdict", verdict(workload.verdict()));
    fields.put("clients", clients(workload.clients()));
    fields.put("nodeKeys", workload.nodeKeys().reach().name());
    fields.put("usesAws", workload.awsSign());
    fields.put("findings", JsonFieldsWriter.strings(fleet.codes(workload.id())));
    JsonArray because = new JsonArray();
    because.add(workload.nodeKeys().because());
    fields.put("because", because);
    return fields;
  }

  private static JsonElement configured(GivenIdentity identity) {
    return identity.isNothing() ? JsonNull.INSTANCE : identity(identity).json();
  }

  private static JsonFieldsWriter identity(GivenIdentity identity) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("role", identity.role());
    fields.put("mechanism", identity.mechanism().map(Enum::name));
    return fields;
  }

  private static JsonArray clients(ClientsApart clients) {
    return JsonFieldsWriter.array(
        clients.clients(),
        it -> {
          JsonFieldsWriter fields = new JsonFieldsWriter();
          fields.put("client", it.id());
          fields.put("end", clients.end(it).name());
          return fields.json();
        });
  }

  private static JsonObject verdict(FleetVerdict verdict) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", verdict.kind().name());
    fields.put("certainty", verdict.certainty().name());
    fields.put("because", JsonFieldsWriter.strings(verdict.because()));
    return fields.json();
  }

  static JsonFieldsWriter node(NodeRow node) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("cluster", known(node.cluster()));
    fields.put("name", node.name());
    fields.put("instance", known(node.instance()));
    fields.put("role", known(node.role()));
    fields.put("hopLimit", known(node.metadata().hopLimit()).map(Integer::valueOf).orElse(null));
    fields.put("tokens", known(node.metadata().tokens()));
    fields.put("endpoint", known(node.metadata().endpoint()));
    fields.put("nodeKeys", node.keys().reach().name());
    return fields;
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  private static JsonObject finding(FleetFinding found) {
    JsonFieldsWriter fields = FindingFields.of(found.finding());
    JsonArray about = new JsonArray();
    found
        .workloads()
        .forEach(
            it -> {
              JsonFieldsWriter one = new JsonFieldsWriter();
              one.put("workload", it.toString());
              one.put("detail", found.detail(it));
              about.add(one.json());
            });
    fields.put("workloads", about);
    fields.put("replicas", found.replicas());
    return fields.json();
  }

  private static JsonObject known(KnownFinding known) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("code", known.code());
    fields.put("about", known.address());
    return fields.json();
  }

  private static JsonArray ids(List<FleetWorkload> workloads) {
    return JsonFieldsWriter.strings(
        workloads.stream().map(it -> it.id().toString()).collect(Collectors.toList()));
  }

  private static JsonObject open(OpenQuestion open) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("what", open.what());
    fields.put("why", open.why());
    fields.put("howToGet", open.howToGet());
    return fields.json();
  }

  private static JsonObject collected(CollectedFile file) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("file", file.file());
    fields.put("at", file.at().map(Instant::toString));
    fields.put("notBefore", file.notBefore().map(Instant::toString));
    fields.put("resourceVersion", file.version().map(ResourceVersion::toString));
    return fields.json();
  }

  private static JsonArray unreadable(Fleet fleet) {
    JsonArray all = new JsonArray();
    fleet
        .unreadable()
        .forEach(
            (file, reason) -> {
              JsonFieldsWriter fields = new JsonFieldsWriter();
              fields.put("file", file);
              fields.put("reason", reason);
              all.add(fields.json());
            });
    return all;
  }
}
