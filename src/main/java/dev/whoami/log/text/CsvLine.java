package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.List;

/** A line of CSV: values between commas, in quotes if they contain a comma. */
public final class CsvLine {
  private CsvLine() {}

  /** The values without their quotes. Two quotes within quotes stand for one. */
  public static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      boolean isTwice = isQuoted && each == '"' && line.startsWith("\"\"", i);
      if (isTwice) {
        field.append(each);
        i++;
      } else if (each == '"') {
        isQuoted = !isQuoted;
      } else if (each == ',' && !isQuoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(each);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
