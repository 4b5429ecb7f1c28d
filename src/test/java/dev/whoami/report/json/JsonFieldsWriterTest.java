package dev.whoami.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.secret.Hostile;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsWriterTest {
  private static final String HOSTILE = "\u001b[2J\u009b\u202e\u2028\u200b\ufeff\udb40\udc01\0é🙂";

  @Test
  void whatATerminalWouldObeyIsEscapedAndStaysTheSameForAProgram() {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put(HOSTILE, HOSTILE);
    for (String json : new String[] {fields.text(), fields.line()}) {
      assertThat(json)
          .contains("\\u001b[2J\\u009b\\u202e\\u2028\\u200b\\ufeff\\udb40\\udc01\\u0000é🙂")
          .doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\n]]");
      assertThat(JsonParser.parseString(json).getAsJsonObject().get(HOSTILE).getAsString())
          .isEqualTo(HOSTILE);
    }
  }

  @Test
  void aPipelineRunsNothingOfItAndAProgramReadsTheSame() {
    String text = "a ::error::b ##vso[c.d] ##[e] ##teamcity[f]";
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put(text, text);
    Hostile.requireNoCommandIn("the line", fields.line());
    assertThat(fields.line()).contains("a :\\u003aerror::b #\\u0023vso[c.d]");
    assertThat(JsonParser.parseString(fields.text()).getAsJsonObject().get(text).getAsString())
        .isEqualTo(text);
  }

  /** Gson's own writer is the measure, for every kind of value and every depth. */
  @Test
  void isLaidOutAsGsonDoesIt() {
    JsonFieldsWriter inner = new JsonFieldsWriter();
    inner.put("number", 1.5);
    inner.put("flag", false);
    inner.put("empty", new JsonObject());
    inner.put("none", new JsonArray());
    inner.put("text", "a\"b\\c\nd\te\rf\bg\fh/<>&'");
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("list", JsonFieldsWriter.array(List.of(inner, inner), JsonFieldsWriter::json));
    root.put("long", 12345678901L);
    root.putNull("null");
    GsonBuilder gson = new GsonBuilder().serializeNulls().disableHtmlEscaping();
    assertThat(root.line()).isEqualTo(gson.create().toJson(root.json()));
    assertThat(root.text()).isEqualTo(gson.setPrettyPrinting().create().toJson(root.json()) + "\n");
    assertThat(JsonFieldsWriter.text(new JsonArray())).isEqualTo("[]\n");
  }

  @Test
  void aLineHasNoBreak() {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("a", "b\nc");
    fields.putNull("d");
    assertThat(fields.line()).isEqualTo("{\"a\":\"b\\nc\",\"d\":null}");
  }
}
