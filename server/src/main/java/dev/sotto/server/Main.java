package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code sotto} command. */
@Command(
    name = "sotto",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "The gate that every AI use of customer data passes.",
    footer = {
      "",
      "Exit codes: 0 done, 1 the answer is no, 2 wrong use, 3 failed.",
      "Begin with: sotto demo"
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      KeysCommand.class,
      ImportCommand.class,
      FindCommand.class,
      RedactCommand.class,
      WarmUpCommand.class,
      CheckCommand.class,
      InitCommand.class,
      VerifyCommand.class,
      AuditCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TombstonesCommand.class
    })
public final class Main implements Callable<Integer> {
  static final int DONE = 0;
  static final int NO = 1;
  static final int WRONG_USE = 2;
  static final int FAILED = 3;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    CommandLine command = new CommandLine(new Main());
    boolean named = arguments.length > 0 && !arguments[0].startsWith("-");
    if (named && !command.getSubcommands().containsKey(arguments[0])) {
      System.err.println("sotto: there is no command '" + arguments[0] + "': see sotto --help");
      return WRONG_USE;
    }
    return command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed)
        .execute(arguments);
  }

  /** Without a command, the help. */
  @Override
  public Integer call() {
    CommandLine.usage(this, System.err);
    return WRONG_USE;
  }

  private static int failed(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    if (exception instanceof Fault fault) {
      command.getErr().println("sotto: " + fault.say());
      return fault.whose() == Fault.Whose.CALLER ? WRONG_USE : FAILED;
    }
    command.getErr().println("sotto: failed: " + exception.getClass().getName());
    for (StackTraceElement frame : exception.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.sotto")) {
        command.getErr().println("  at " + frame);
      }
    }
    return FAILED;
  }
}
