package dev.whoami.report;

import com.google.gson.JsonObject;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.hadoop.CredentialStore;
import dev.whoami.hadoop.Flume;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.Jar;
import dev.whoami.hadoop.Misfit;
import dev.whoami.hadoop.Property;
import dev.whoami.hadoop.Trouble;
import dev.whoami.trial.HadoopTrial;
import java.util.ArrayList;
import java.util.List;

/** Every Hadoop here in JSON: its jars, its settings, its walk and its trial. */
public final class HadoopFields {
  private final Examination x;
  private final Diagnosis diagnosis;
  private final Paper paper;

  private HadoopFields(Diagnosis diagnosis, Paper paper) {
    this.diagnosis = diagnosis;
    this.x = diagnosis.examination();
    this.paper = paper;
  }

  /** A document of schema 1, in which an unknown is null and never absent. */
  public static String text(Diagnosis diagnosis, Paper paper) {
    return new HadoopFields(diagnosis, paper).root().text();
  }

  private Fields root() {
    Fields root = new Fields();
    root.put("schema", 1);
    root.put("whoami", Version.text());
    root.put("at", diagnosis.at().toString());
    root.put("installations", Fields.array(x.hadoop(), this::installation));
    root.put("settings", Fields.array(settings(), it -> it));
    root.put(
        "walks",
        Fields.array(x.walks(), walk -> new WalkFields(WalkVerdict.of(x, walk), x, paper).json()));
    root.put(
        "findings", Fields.array(HadoopReport.findings(diagnosis), FindingFields::inDiagnosis));
    return root;
  }

  private JsonObject installation(HadoopLook look) {
    Installation its = look.installation();
    Fields fields = new Fields();
    fields.put("home", its.home());
    fields.put("kind", its.kind().name());
    fields.put("foundBy", its.foundBy());
    fields.put("hadoop", its.hadoopVersion());
    fields.put("s3a", its.s3aVersion());
    fields.put("sdk", its.sdkVersion());
    fields.put("jars", Fields.array(its.jars(), HadoopFields::jar));
    fields.put("confFolders", Fields.strings(its.confFolders()));
    fields.put("misfits", Fields.array(its.misfits(), HadoopFields::misfit));
    fields.put("troubles", Fields.array(look.settings().troubles(), HadoopFields::trouble));
    fields.put("stores", Fields.array(look.settings().stores(), HadoopFields::store));
    if (its.flume().isPresent()) {
      fields.put("flume", flume(its.flume().get()));
    } else {
      fields.putNull("flume");
    }
    fields.put("walk", look.walk().map(this::index).orElse(null));
    if (look.trial().isPresent()) {
      fields.put("trial", trial(look.trial().get()));
    } else {
      fields.putNull("trial");
    }
    return fields.json();
  }

  /** The place of its walk among the walks. */
  private Integer index(Walk walk) {
    return x.walks().indexOf(walk);
  }

  static JsonObject jar(Jar jar) {
    Fields fields = new Fields();
    fields.put("library", jar.artifact());
    fields.put("version", jar.version());
    fields.put("path", jar.path());
    fields.put("readFrom", jar.readFrom().name());
    fields.put("loaded", jar.isLoaded());
    return fields.json();
  }

  private static JsonObject misfit(Misfit misfit) {
    Fields fields = new Fields();
    fields.put("kind", misfit.kind().name());
    fields.put("text", misfit.clause());
    return fields.json();
  }

  private static JsonObject trouble(Trouble trouble) {
    Fields fields = new Fields();
    fields.put("kind", trouble.kind().name());
    fields.put("where", trouble.where());
    fields.put("text", trouble.clause());
    return fields.json();
  }

  private static JsonObject store(CredentialStore store) {
    Fields fields = new Fields();
    fields.put("store", store.shown());
    fields.put("aliases", Fields.strings(store.aliases()));
    fields.put("trouble", store.trouble().map(it -> it.kind().name()));
    return fields.json();
  }

  private static JsonObject flume(Flume flume) {
    Fields fields = new Fields();
    fields.put("version", flume.version());
    fields.put("hadoopCommand", flume.hadoopCommand());
    fields.put("hadoopHome", flume.hadoopHome());
    fields.put("classPathExported", flume.isClassPathExported());
    fields.put("classPathBlanked", flume.isClassPathBlanked());
    return fields.json();
  }

  private static JsonObject trial(HadoopTrial trial) {
    Fields fields = new Fields();
    fields.put("ending", trial.trial().ending().name());
    fields.put("fault", trial.fault().map(Enum::name));
    fields.put("reason", trial.trial().remark().isEmpty() ? null : trial.trial().remark());
    fields.put("provider", trial.provider());
    fields.put("errors", Fields.strings(trial.errors()));
    fields.put("says", trial.says());
    fields.put("hidesCause", trial.hidesCause());
    return fields.json();
  }

  private List<JsonObject> settings() {
    List<JsonObject> settings = new ArrayList<>();
    for (HadoopLook look : x.hadoop()) {
      for (Property each : look.settings().all()) {
        settings.add(setting(look.installation(), each));
      }
    }
    return settings;
  }

  private static JsonObject setting(Installation its, Property property) {
    Fields fields = new Fields();
    fields.put("home", its.home());
    fields.put("name", property.shownName());
    fields.put("value", property.shown());
    fields.put("origin", property.origin());
    fields.put("default", property.isDefault());
    fields.put("final", property.isFinal());
    return fields.json();
  }
}
