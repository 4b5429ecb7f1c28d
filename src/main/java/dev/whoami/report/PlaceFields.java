package dev.whoami.report;

import com.google.gson.JsonObject;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.diagnosis.Examination;
import dev.whoami.hadoop.Jar;
import dev.whoami.place.Place;
import dev.whoami.place.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The place in JSON. */
final class PlaceFields {
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
    fields.put("libraries", JsonFieldsWriter.array(jars(), PlaceFields::library));
    return fields.json();
  }

  /** Those that a Hadoop here would load; what is in some other program is not known. */
  private List<Jar> jars() {
    return x.hadoop().stream()
        .flatMap(it -> it.installation().jars().stream())
        .filter(Jar::isLoaded)
        .collect(Collectors.toList());
  }

  private static JsonObject library(Jar jar) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("library", jar.artifact());
    fields.put("version", jar.version());
    fields.put("path", jar.path());
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
