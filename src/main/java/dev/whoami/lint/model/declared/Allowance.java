package dev.whoami.lint.model.declared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finding that is allowed in place, with a reason. */
public final class Allowance {
  private static final Pattern CODE =
      Pattern.compile("\\G[\\s,]*+(WHO\\d{3})\\b", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_REASON = 200;

  private final String code;
  private final String reason;

  private Allowance(String code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  public static Allowance of(String code, String reason) {
    return new Allowance(code, reason);
  }

  /** One or more codes and a reason: {@code WHO801, WHO803 it only serves files}. */
  public static List<Allowance> parse(String text) {
    Set<String> codes = new LinkedHashSet<>();
    int end = 0;
    for (Matcher code = CODE.matcher(text); code.find(); end = code.end()) {
      codes.add(code.group(1).toUpperCase(Locale.ROOT));
    }
    String reason = text.substring(end).trim();
    String shown = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    List<Allowance> all = new ArrayList<>();
    codes.forEach(code -> all.add(new Allowance(code, shown)));
    return Collections.unmodifiableList(all);
  }

  public String code() {
    return code;
  }

  /** Empty if no reason is given. */
  public String reason() {
    return reason;
  }
}
