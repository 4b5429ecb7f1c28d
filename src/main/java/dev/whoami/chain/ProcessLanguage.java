package dev.whoami.chain;

import dev.whoami.world.process.ProcessEntry;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language of a program that is run by an interpreter or a virtual machine, by the name of
 * that; and the SDK that is most often used in it. Of a compiled program nothing is known so.
 */
public enum ProcessLanguage {
  JAVA("javaw?", Client.AWS_SDK_JAVA_V2),
  PYTHON("(python|pypy)[\\d.]*", Client.BOTO3),
  NODE("node(js)?[\\d.]*", Client.AWS_SDK_JS_V3),
  RUBY("ruby[\\d.]*", Client.AWS_SDK_RUBY),
  PHP("php(-fpm|-cgi)?[\\d.]*", Client.AWS_SDK_PHP),
  DOTNET("dotnet", Client.AWS_SDK_NET_V4);

  private final Pattern program;
  private final Client client;

  ProcessLanguage(String program, Client client) {
    this.program = Pattern.compile(program);
    this.client = client;
  }

  /** Empty where the program is no interpreter that is known. */
  public static Optional<ProcessLanguage> of(ProcessEntry process) {
    for (ProcessLanguage each : values()) {
      if (each.program.matcher(process.program()).matches()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The SDK whose chain a program in it is taken to have. */
  public Client client() {
    return client;
  }
}
