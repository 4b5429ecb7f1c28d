package dev.whoami.aws.profile;

/** The white space that a language trims. */
enum WhiteSpace {
  /** Python's str.strip, including the ASCII separators and Unicode's blanks. */
  PYTHON {
    @Override
    boolean has(char c) {
      return isSeparatorOfAscii(c) || isUnicodeBlank(c) || c == '\u0085';
    }
  },
  /** JavaScript's String.trim, including the byte order mark. */
  JAVASCRIPT {
    @Override
    boolean has(char c) {
      return (c >= '\t' && c <= '\r') || isUnicodeBlank(c) || c == '\uFEFF';
    }
  },
  /** Go's strings.TrimSpace and .NET's String.Trim. */
  UNICODE {
    @Override
    boolean has(char c) {
      return (c >= '\t' && c <= '\r') || isUnicodeBlank(c) || c == '\u0085';
    }
  },
  /** The white space of Ruby's regular expressions. */
  ASCII {
    @Override
    boolean has(char c) {
      return (c >= '\t' && c <= '\r') || c == ' ';
    }
  },
  /** The white space of the AWS Common Runtime. */
  CRT {
    @Override
    boolean has(char c) {
      return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
  },
  /** Only blanks and tabs. */
  BLANKS {
    @Override
    boolean has(char c) {
      return c == ' ' || c == '\t';
    }
  };

  abstract boolean has(char c);

  String strip(String text) {
    return stripEnd(stripStart(text));
  }

  String stripStart(String text) {
    int start = 0;
    while (start < text.length() && has(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  String stripEnd(String text) {
    int end = text.length();
    while (end > 0 && has(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isSeparatorOfAscii(char c) {
    return (c >= '\t' && c <= '\r') || (c >= '\u001C' && c <= '\u001F');
  }

  private static boolean isUnicodeBlank(char c) {
    return Character.isSpaceChar(c);
  }
}
