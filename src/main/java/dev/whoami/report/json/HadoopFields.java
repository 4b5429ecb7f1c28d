package dev.whoami.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.hadoop.ConfigProblem;
import dev.whoami.hadoop.CredentialStore;
import dev.whoami.hadoop.Flume;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.Jar;
import dev.whoami.hadoop.JarConflict;
import dev.whoami.hadoop.Property;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.trial.HadoopTrial;

/** The JSON of "whoami hadoop": each installation's jars, settings, walk and trial. */
public final class HadoopFields {
  private final Examination x;
  private final Diagnosis diagnosis;
  private final RenderOptions options;
  private final Sections sections;

  private HadoopFields(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    this.diagnosis = diagnosis;
    this.x = diagnosis.examination();
    this.options = options;
    this.sections = sections;
  }

  /** Writes a document of schema 1. An unknown value is null; it is never left out. */
  public static Report report(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(diagnosis, (shown, sections) -> text(shown, options, sections));
  }

  public static String text(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    return new HadoopFields(diagnosis, options, sections).root().text();
  }

  private JsonFieldsWriter root() {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    JsonArray walks =
        sections.array(
            "walks", x.walks(), walk -> new WalkFields(WalkVerdict.of(x, walk), x, options).json());
    boolean areAll = walks.size() == x.walks().size();
    root.put(
        "installations",
        sections.array("installations", x.hadoop(), each -> installation(each, areAll)));
    root.put("settings", sections.value("settings", this::settings, new JsonArray()));
    root.put("walks", walks);
    root.put("findings", FindingFields.all(diagnosis.hadoopFindings(), sections));
    return root;
  }

  /** Without all walks the indexes of the walks are unknown, and the field is null. */
  private JsonObject installation(HadoopDiagnosis hadoop, boolean areAllWalks) {
    Installation its = hadoop.installation();
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("home", its.home());
    fields.put("kind", its.kind().name());
    fields.put("foundBy", its.foundBy());
    fields.put("hadoop", its.hadoopVersion());
    fields.put("s3a", its.s3aVersion());
    fields.put("sdk", its.sdkVersion());
    fields.put("jars", JsonFieldsWriter.array(its.jars(), HadoopFields::jar));
    fields.put("confFolders", JsonFieldsWriter.strings(its.confFolders()));
    fields.put("jarConflicts", JsonFieldsWriter.array(its.conflicts(), HadoopFields::conflict));
    fields.put(
        "configProblems",
        JsonFieldsWriter.array(hadoop.settings().problems(), HadoopFields::problem));
    fields.put("stores", JsonFieldsWriter.array(hadoop.settings().stores(), HadoopFields::store));
    if (its.flume().isPresent()) {
      fields.put("flume", flume(its.flume().get()));
    } else {
      fields.putNull("flume");
    }
    fields.put("walk", hadoop.walk().filter(it -> areAllWalks).map(this::index).orElse(null));
    if (hadoop.trial().isPresent()) {
      fields.put("trial", trial(hadoop.trial().get()));
    } else {
      fields.putNull("trial");
    }
    return fields.json();
  }

  /** The index of the installation's walk in the list of walks. */
  private Integer index(Walk walk) {
    return x.walks().indexOf(walk);
  }

  static JsonObject jar(Jar jar) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("library", jar.artifact());
    fields.put("version", jar.version());
    fields.put("path", jar.path());
    fields.put("readFrom", jar.readFrom().name());
    fields.put("loaded", jar.isLoaded());
    return fields.json();
  }

  private static JsonObject conflict(JarConflict conflict) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", conflict.kind().name());
    fields.put("text", conflict.clause());
    return fields.json();
  }

  private static JsonObject problem(ConfigProblem problem) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", problem.kind().name());
    fields.put("where", problem.where());
    fields.put("text", problem.clause());
    return fields.json();
  }

  private static JsonObject store(CredentialStore store) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("store", store.shown());
    fields.put("aliases", JsonFieldsWriter.strings(store.aliases()));
    fields.put("problem", store.problem().map(it -> it.kind().name()));
    return fields.json();
  }

  private static JsonObject flume(Flume flume) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("version", flume.version());
    fields.put("hadoopCommand", flume.hadoopCommand());
    fields.put("hadoopHome", flume.hadoopHome());
    fields.put("classPathExported", flume.isClassPathExported());
    fields.put("classPathCleared", flume.isClassPathCleared());
    return fields.json();
  }

  private static JsonObject trial(HadoopTrial trial) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("ending", trial.trial().ending().name());
    fields.put("fault", trial.fault().map(Enum::name));
    fields.put("reason", trial.trial().remark().isEmpty() ? null : trial.trial().remark());
    fields.put("provider", trial.provider());
    fields.put("errors", JsonFieldsWriter.strings(trial.errors()));
    fields.put("message", trial.says());
    fields.put("hidesCause", trial.hidesCause());
    return fields.json();
  }

  private JsonArray settings() {
    JsonArray settings = new JsonArray();
    for (HadoopDiagnosis hadoop : x.hadoop()) {
      for (Property each : hadoop.settings().all()) {
        settings.add(setting(hadoop.installation(), each));
      }
    }
    return settings;
  }

  private static JsonObject setting(Installation its, Property property) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("home", its.home());
    fields.put("name", property.shownName());
    fields.put("value", property.shown());
    fields.put("origin", property.origin());
    fields.put("default", property.isDefault());
    fields.put("final", property.isFinal());
    return fields.json();
  }
}
