package dev.whoami.world.recording;

import dev.whoami.world.file.JceksFile;
import dev.whoami.world.secret.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A key store as a recording keeps it: the names of its entries without their content, because many
 * stores have a well-known password.
 */
final class KeyStorePlaceholders {
  private static final int JCEKS = 0xCECECECE;
  private static final int CERTIFICATE = 2;
  private static final int DIGEST = 20;

  private final Placeholders placeholders;

  KeyStorePlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  /** Each character is a byte. A text that is not a key store is unchanged. */
  String of(String bytes) {
    try {
      Set<String> aliases = JceksFile.aliases(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return new String(withNames(aliases), StandardCharsets.ISO_8859_1);
    } catch (IOException damaged) {
      return "\u00ce\u00ce\u00ce\u00ce";
    }
  }

  private byte[] withNames(Set<String> aliases) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(JCEKS);
    out.writeInt(1);
    out.writeInt(aliases.size());
    for (String alias : aliases) {
      out.writeInt(CERTIFICATE);
      boolean isPlain = Redaction.word(alias).equals(alias);
      out.writeUTF(isPlain ? alias : placeholders.secret(alias));
      out.writeLong(0);
      out.writeInt(0);
    }
    out.write(new byte[DIGEST]);
    return bytes.toByteArray();
  }
}
