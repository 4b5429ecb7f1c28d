package dev.whoami.lint.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "format" gives, as HashiCorp's own library (cty 1.12) does. */
class HclFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "format(\"%v\",1000000) § \"1e+06\"",
        "format(\"%v\",123456) § \"123456\"",
        "format(\"%v\",123456.5) § \"123456.5\"",
        "format(\"%v\",1234567.5) § \"1.2345675e+06\"",
        "format(\"%v\",0.0001) § \"0.0001\"",
        "format(\"%v\",0.00001) § \"1e-05\"",
        "format(\"%g\",100000) § \"100000\"",
        "format(\"%v\",999999) § \"999999\"",
        "format(\"%v\", 111122223333) § \"1.11122223333e+11\"",
        "format(\"%-5t|\",true) § \"true|\"",
        "format(\"%5t|\",true) § \"true|\"",
        "format(\"%05s|\",\"a\") § \"0000a|\"",
        "format(\"%-05s|\",\"a\") § \"a0000|\"",
        "format(\"%.0s|\",\"abc\") § \"abc|\"",
        "format(\"%.2s|\",\"abc\") § \"ab|\"",
        "format(\"%5.1q|\",\"abc\") § \"  \\\"a\\\"|\"",
        "format(\"%-05d|\",42) § \"42   |\"",
        "format(\"%+d % d %#x %#o %#b\",1,2,255,8,5) § \"+1  2 0xff 010 0b101\"",
        "format(\"%8.3f|%-8.2f|%08.1f|%+.1f\",3.14159,2.5,-7.25,1) § \"   3.142|2.50   "
            + " |-00007.2|+1.0\"",
        "format(\"%e %E %.2e\",12345,0,99999) § \"1.234500e+04 0.000000E+00 1.00e+05\"",
        "format(\"%v %#v\",true,\"a\") § \"true \\\"a\\\"\"",
        "format(\"%[2]s %[1]s %s\",\"a\",\"b\") § \"b a b\"",
        "format(\"%v\",[1,\"a\"]) § \"[1,\\\"a\\\"]\"",
        "format(\"%s\",[1]) § invalid",
        "format(\"a\",\"b\") § invalid",
        "format(\"%s\") § invalid",
        "format(\"%d\",1.5) § invalid",
        "format(\"%d\",\"12\") § \"12\"",
        "format(\"%d\",\"x\") § invalid",
        "format(\"%s\",null) § invalid",
        "format(\"%v\",null) § \"null\"",
        "format(\"%z\",1) § invalid",
        "format(\"%5d|%5d\",-42,7) § \"  -42|    7\"",
        "format(\"%.3d|%06.3d\",5,5) § \"005|   005\"",
        "format(\"%t\",\"true\") § \"true\"",
        "format(\"%t\",1) § invalid",
        "format(\"%#v\",{b=1,a=null}) § \"{\\\"a\\\":null,\\\"b\\\":1}\"",
        "format(\"100%\") § invalid",
        "format(\"%\") § invalid",
        "format(5) § \"5\"",
        "format(\"%.d|\",0) § \"|\"",
        "format(\"%5v|%-5v|%05v\",1,true,3) § \"    1|true |00003\"",
        "format(\"%g %g\", 0.1, 100000000) § \"0.1 1e+08\"",
        "format(\"%s\", 123456789) § \"123456789\"",
        "formatlist(\"%s-%d\", [\"a\",\"b\"], 5) § [\"a-5\",\"b-5\"]",
        "formatlist(\"%s\", []) § []",
        "formatlist(\"%s\", [\"a\"], [\"b\",\"c\"]) § invalid",
        "formatlist(\"%s%s\", [\"a\"], [\"b\",\"c\"]) § invalid",
        "formatlist(\"x\") § [\"x\"]",
        "formatlist(\"%s\", {a=1}) § invalid",
        "format(\"%s\", {a=1}) § invalid",
        "format(\"%v\", {a=1}) § \"{\\\"a\\\":1}\"",
        "format(\"%v\", null) § \"null\"",
        "format(\"%5v\", null) § \" null\"",
        "format(\"%s %s\", \"a\") § invalid",
        "format(\"%s\", \"a\", \"b\") § invalid",
        "format(\"%[3]s\", \"a\", \"b\") § invalid",
        "format(\"%[2]s\", \"a\", \"b\") § \"b\"",
        "format(\"%[0]s\", \"a\") § invalid",
        "format(\"%-10s|\", \"ab\") § \"ab        |\"",
        "format(\"%10s|\", \"ab\") § \"        ab|\"",
        "format(\"%05d\", -42) § \"-0042\"",
        "format(\"%+05d\", 42) § \"+0042\"",
        "format(\"%x %X\", 3735928559, 3735928559) § \"deadbeef DEADBEEF\"",
        "format(\"%x\", -255) § \"-ff\"",
        "format(\"%x\", \"hi\") § invalid",
        "format(\"%o %b\", 8, 5) § \"10 101\"",
        "format(\"%f\", 1) § \"1.000000\"",
        "format(\"%.0f\", 2.5) § \"2\"",
        "format(\"%.0f\", 3.5) § \"4\"",
        "format(\"%.1f\", 0.25) § \"0.2\"",
        "format(\"%.2f\", \"3.14159\") § \"3.14\"",
        "format(\"%6.2f|%-8.3f|%08.3f\", 3.14159, 3.14159, -3.14159) § \"  3.14|3.142  "
            + " |-003.142\"",
        "format(\"%e\", 0.000123) § \"1.230000e-04\"",
        "format(\"%E\", 123456789) § \"1.234568E+08\"",
        "format(\"%.0e\", 15) § \"2e+01\"",
        "format(\"%g\", 1e21) § \"1e+21\"",
        "format(\"%G\", 0.00000123) § \"1.23E-06\"",
        "format(\"%q\", \"it's \\\"x\\\" <b>\") § \"\\\"it's \\\\\\\"x\\\\\\\""
            + " \\\\u003cb\\\\u003e\\\"\"",
        "format(\"%q\", 5) § \"\\\"5\\\"\"",
        "format(\"%10q|\", \"a\") § \"       \\\"a\\\"|\"",
        "format(\"%t %t\", true, \"false\") § \"true false\"",
        "format(\"%t\", \"yes\") § invalid",
        "format(\"%v\", true) § \"true\"",
        "format(\"%v\", \"true\") § \"true\"",
        "format(\"%#v\", \"true\") § \"\\\"true\\\"\"",
        "format(\"%#v\", 5) § \"5\"",
        "format(\"%v\", 12345678901234567890) § \"1.234567890123456789e+19\"",
        "format(\"%d\", 12345678901234567890) § \"12345678901234567890\"",
        "format(\"%s\", 0.1) § \"0.1\"",
        "format(\"%d%%\", 50) § \"50%\"",
        "format(\"%%\") § \"%\"",
        "format(\"%5%\") § invalid",
        "format(\"%d\", true) § invalid",
        "format(\"%s\", true) § \"true\"",
        "format(\"% d|%+d\", 5, 5) § \" 5|+5\"",
        "format(\"%010.3s|\", \"abcdef\") § \"0000000abc|\"",
        "format(\"%.5d\", 42) § \"00042\"",
        "format(\"%.q\", \"abc\") § \"\\\"abc\\\"\"",
        "format(\"%*d\", 5, 42) § invalid",
        "format(\"%-5v|%5v\", \"a\", 1.5) § \"a    |  1.5\"",
        "format(null) § invalid",
        "format(\"%s\", format(\"%%\")) § \"%\"",
        "format(\"%1000s\", \"a\") == \"a\" § false"
      })
  void puts(String expression, String text) throws Unreadable {
    assertThat(HclValues.of(expression)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "format(\"%s\", aws_iam_role.r.arn) § unknown[aws_iam_role.r]",
        "format(\"%5s\", aws_iam_role.r.arn) § unknown[]",
        "format(\"%q\", aws_iam_role.r.arn) § unknown[]",
        "format(\"a%d\", var.x) § unknown[]",
        "format(var.x, 1) § unknown[var.x]",
        "format(\"%.1f\", 0.35) § unknown[]",
        "format(\"%.3g\", 1234.5) § unknown[]",
        "format(\"%5s\", \"é\") § unknown[]",
        "format(\"%v\", true ? 1000000 : var.x) § unknown[]",
        "format(\"%v\", true ? 5 : var.x) § \"5\"",
        "format(\"%99999999s\", \"a\") § unknown[]",
        "format(\"%[9999999999]s\", \"a\") § invalid",
        "try(format(\"%z\", 1), \"b\") § \"b\""
      })
  void isOpenWhereThatIsNotKnown(String expression, String value) throws Unreadable {
    assertThat(HclValues.of(expression)).isEqualTo(value);
  }
}
