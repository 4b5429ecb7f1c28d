package dev.whoami.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.aws.InstanceFacts;
import dev.whoami.diagnosis.Examination;
import dev.whoami.place.Place;
import dev.whoami.place.Task;
import java.util.Optional;

/** The place in JSON. */
final class PlaceFields {
  private final Examination x;

  PlaceFields(Examination x) {
    this.x = x;
  }

  JsonObject json() {
    Place place = x.place();
    Fields fields = new Fields();
    fields.put("platform", place.platform().name());
    fields.put("because", Fields.strings(place.because()));
    fields.put("launchType", place.launchType().map(Enum::name));
    task(fields, place.task());
    instance(fields, x.instance());
    fields.put("libraries", new JsonArray());
    return fields.json();
  }

  private static void task(Fields fields, Optional<Task> task) {
    if (!task.isPresent()) {
      fields.putNull("task");
      return;
    }
    Fields of = new Fields();
    of.put("arn", task.get().arn().toString());
    of.put("cluster", task.get().cluster());
    of.put("family", task.get().family());
    of.put("revision", task.get().revision());
    of.put("availabilityZone", task.get().availabilityZone());
    fields.put("task", of.json());
  }

  private static void instance(Fields fields, Optional<InstanceFacts> instance) {
    if (!instance.isPresent()) {
      fields.putNull("instance");
      return;
    }
    Fields of = new Fields();
    of.put("id", instance.get().id());
    of.put("profileArn", instance.get().profileArn());
    of.put("region", instance.get().region());
    fields.put("instance", of.json());
  }
}
