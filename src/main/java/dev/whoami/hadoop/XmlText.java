package dev.whoami.hadoop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the text of an XML file. The encoding comes from the byte order mark or, without one,
 * from the declaration. Without both it is UTF-8. The JDK's parser would print errors on the
 * terminal.
 */
final class XmlText {
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,100}?\\sencoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  private XmlText() {}

  /** Decodes bytes, one character each; empty if they are not valid in their encoding. */
  static Optional<String> decode(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    try {
      String text =
          encoding(latin1)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException
        | UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }

  private static Charset encoding(String latin1) {
    if (latin1.startsWith("\u00FE\u00FF") || latin1.startsWith("\u00FF\u00FE")) {
      return StandardCharsets.UTF_16;
    }
    if (latin1.startsWith("\u0000<")) {
      return StandardCharsets.UTF_16BE;
    }
    if (latin1.startsWith("<\u0000")) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = DECLARED.matcher(latin1.substring(0, Math.min(200, latin1.length())));
    return declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }
}
