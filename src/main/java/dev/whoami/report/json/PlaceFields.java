package dev.whoami.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.LibraryClients;
import dev.whoami.diagnosis.Examination;
import dev.whoami.hadoop.Jar;
import dev.whoami.place.Place;
import dev.whoami.place.Task;
import dev.whoami.place.library.FoundBy;
import dev.whoami.place.library.Library;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the place in JSON. */
public final class PlaceFields {
  private final Examination x;

  PlaceFields(Examination x) {
    this.x = x;
  }

  JsonObject json() {
    Place place = x.place();
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("platform", place.platform().name());
    fields.put("because", JsonFieldsWriter.strings(place.because()));
    fields.put("launchType", place.launchType().map(Enum::name));
    task(fields, place.task());
    instance(fields, x.instance());
    JsonArray libraries = JsonFieldsWriter.array(x.libraries().all(), PlaceFields::library);
    libraries.addAll(JsonFieldsWriter.array(jars(), PlaceFields::jar));
    fields.put("libraries", libraries);
    fields.put("librariesUnseen", JsonFieldsWriter.strings(x.libraries().unseen()));
    return fields.json();
  }

  public static JsonObject library(Library library) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("library", library.name());
    fields.put("version", library.version().map(Version::toString));
    fields.put("path", library.path());
    fields.put("client", LibraryClients.clientOf(library).map(Client::id));
    fields.put("foundBy", library.foundBy().name());
    fields.put("pid", library.process().orElse(null));
    return fields.json();
  }

  /** The jars that a Hadoop here would load, without those that every process has. */
  private List<Jar> jars() {
    Set<String> told = x.libraries().all().stream().map(Library::path).collect(Collectors.toSet());
    return x.hadoop().stream()
        .flatMap(it -> it.installation().jars().stream())
        .filter(jar -> jar.isLoaded() && !told.contains(jar.path()))
        .collect(Collectors.toList());
  }

  private static JsonObject jar(Jar jar) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("library", jar.artifact());
    fields.put("version", jar.version());
    fields.put("path", jar.path());
    fields.putNull("client");
    fields.put("foundBy", FoundBy.INSTALLED.name());
    fields.putNull("pid");
    return fields.json();
  }

  private static void task(JsonFieldsWriter fields, Optional<Task> task) {
    if (!task.isPresent()) {
      fields.putNull("task");
      return;
    }
    JsonFieldsWriter of = new JsonFieldsWriter();
    of.put("arn", task.get().arn().toString());
    of.put("cluster", task.get().cluster());
    of.put("family", task.get().family());
    of.put("revision", task.get().revision());
    of.put("availabilityZone", task.get().availabilityZone());
    fields.put("task", of.json());
  }

  private static void instance(JsonFieldsWriter fields, Optional<InstanceDetails> instance) {
    if (!instance.isPresent()) {
      fields.putNull("instance");
      return;
    }
    JsonFieldsWriter of = new JsonFieldsWriter();
    of.put("id", instance.get().id());
    of.put("profileArn", instance.get().profileArn());
    of.put("region", instance.get().region());
    fields.put("instance", of.json());
  }
}
