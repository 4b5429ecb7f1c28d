package dev.whoami.report.json;

import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.trial.Trial;
import org.jspecify.annotations.Nullable;

/** Writes a client's walk in JSON, with the trial of its library if it was run. */
public final class WalkFields {
  private final WalkVerdict verdict;
  private final Examination x;
  private final RenderOptions options;

  public WalkFields(WalkVerdict verdict, Examination x, RenderOptions options) {
    this.verdict = verdict;
    this.x = x;
    this.options = options;
  }

  public JsonObject json() {
    Walk walk = verdict.walk();
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("client", walk.client().id());
    fields.put("version", walk.version().toString());
    fields.put("title", walk.client().title());
    Trial trial = x.trialOf(walk);
    fields.put("installed", installed(walk));
    fields.put("ending", walk.ending().name());
    fields.put("source", walk.winner().map(it -> it.source().name()));
    fields.put("accessKeyId", walk.winner().flatMap(it -> SourceFields.keyId(it, options)));
    fields.put("arn", verdict.arn().map(Arn::toString));
    fields.put("parserKnown", !walk.passesUnknownParser());
    fields.put("visits", JsonFieldsWriter.array(walk.visits(), WalkFields::visit));
    if (trial.ending() == Trial.Ending.NOT_RUN) {
      fields.putNull("trial");
    } else {
      fields.put("trial", trial(trial));
    }
    return fields.json();
  }

  /** Null for a library inside a program: whoami searches only for Hadoop there. */
  private @Nullable Boolean installed(Walk walk) {
    if (x.isInstalled(walk)) {
      return true;
    }
    return walk.client().isOfHadoop() ? false : null;
  }

  private static JsonObject visit(Visit visit) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("link", visit.link().name());
    fields.put("source", visit.source().name());
    fields.put("did", visit.did().name());
    fields.put("because", visit.because());
    return fields.json();
  }

  private JsonObject trial(Trial trial) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("ending", trial.ending().name());
    fields.put("source", x.sourceOf(trial, verdict.walk()).map(Enum::name));
    fields.put("accessKeyId", trial.accessKeyId().map(options::keyId));
    fields.put("error", trial.remark().isEmpty() ? null : trial.remark());
    fields.put("agrees", trial.isConclusive() ? x.isAsPredicted(verdict.walk()) : null);
    return fields.json();
  }
}
