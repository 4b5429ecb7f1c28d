package dev.whoami.world.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

/**
 * Files of gzip, as gzip itself, programs that append and people who cut something off make them.
 */
class GzipStreamTest {
  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String read(byte[] bytes) throws IOException {
    try (GzipStream in = new GzipStream(new ByteArrayInputStream(bytes))) {
      String text = new String(in.readAllBytes(), UTF_8);
      assertThat(in.read()).isEqualTo(-1);
      return text;
    }
  }

  @Test
  void manyMembersAreOneText() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] empty = packed("");
    for (int i = 0; i < 60_000; i++) {
      all.write(empty);
    }
    String large = "0123456789\n".repeat(5_000);
    all.write(packed(large));
    all.write(packed("last"));
    assertThat(read(all.toByteArray())).isEqualTo(large + "last");
    all.write("other bytes".getBytes(UTF_8));
    assertThat(read(all.toByteArray())).isEqualTo(large + "last");
  }

  /** With all that a header can have: a check, a field, a name and a comment. */
  @Test
  void aHeaderCanHaveMore() throws IOException {
    byte[] usual = packed("text");
    byte[] header = HexFormat.of().parseHex("1f8b081e000000000003" + "0200aabb" + "6e00" + "6300");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(header);
    all.write(new byte[2]);
    all.write(usual, 10, usual.length - 10);
    assertThat(read(all.toByteArray())).isEqualTo("text");
  }

  @Test
  void whatIsDamagedOrCutOffIsSaidToBeSo() throws IOException {
    byte[] whole = packed("some text");
    assertThatThrownBy(() -> read("text".getBytes(UTF_8))).isInstanceOf(ZipException.class);
    for (int cut = 1; cut < whole.length - 3; cut++) {
      byte[] part = Arrays.copyOf(whole, whole.length - cut);
      assertThatThrownBy(() -> read(part)).isInstanceOf(EOFException.class);
    }
    whole[whole.length - 8]++;
    assertThatThrownBy(() -> read(whole)).isInstanceOf(ZipException.class);
  }
}
