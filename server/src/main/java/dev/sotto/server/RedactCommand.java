package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.redact.Ask;
import dev.sotto.server.redact.Destination;
import dev.sotto.server.redact.Folder;
import dev.sotto.server.redact.Globs;
import dev.sotto.server.redact.Input;
import dev.sotto.server.redact.Inputs;
import dev.sotto.server.redact.Printed;
import dev.sotto.server.redact.Progress;
import dev.sotto.server.redact.Redaction;
import dev.sotto.server.redact.Report;
import dev.sotto.server.redact.ReportFile;
import dev.sotto.server.redact.SideBySide;
import dev.sotto.server.redact.Style;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sotto redact}: texts in, the same with pseudonyms out. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Replaces the personal data in files, in folders or in standard input.",
      "Each file has pseudonyms of its own. JSON, CSV, HTML, XML, Markdown and mail stay valid."
    },
    footer = {
      "",
      "In folders, hidden files and symbolic links are left out. A file that is no",
      "text is named on standard error with the reason; the others are done all the",
      "same. Encodings: a byte order mark, else --charset, else UTF-8; below --out",
      "each file keeps its own. The report names files as you named them.",
      "",
      "Examples:",
      "  sotto redact chat.txt > chat.redacted.txt",
      "  sotto redact --report found.json --lang de < mail.txt",
      "  sotto redact exports/ --out redacted/ --include '*.txt' --jobs 4",
      "  sotto redact chat.txt --side-by-side --report found.html > /dev/tty",
      "  sotto redact --known customer.json --style labels tickets.jsonl",
      "",
      "Exit codes: 0 done, 1 a file was no text and is left out, 2 wrong use, 3 failed."
    })
final class RedactCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Text files and folders; - or nothing is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes the results below DIR, never over a source. Default: prints them.")
  private @Nullable Path out;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Takes these files of folders only: '*.txt', '2026/**/*.json'.")
  private List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "GLOB", description = "Leaves these files out.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Encoding of files without a byte order mark: ISO-8859-1, UTF-16LE, ...")
  private @Nullable String charset;

  @Mixin private MaskOptions mask = new MaskOptions();
  @Mixin private RegistryOption registry = new RegistryOption();

  @Option(
      names = "--style",
      defaultValue = "TAGS",
      description = "tags (<PERSON_1>), labels ([PERSON]) or black. Default: tags.")
  private Style style = Style.TAGS;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "Says what was found, without values: FILE.json, or a table: FILE.md, .txt.",
        "FILE.html shows it in the texts themselves, in clear, for its owner only."
      })
  private @Nullable Path report;

  @Option(
      names = "--side-by-side",
      description = "Prints each text beside its result, in colour on a terminal (NO_COLOR: none).")
  private boolean sideBySide;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Cores to use. Default: all. The result is the same.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    if (jobs < 1) {
      throw Fault.caller(400, "jobs", "--jobs must be at least 1");
    }
    List<Input> inputs = Inputs.of(files, new Globs(include, exclude));
    if (out != null && sideBySide) {
      throw Fault.caller(400, "out", "--side-by-side prints: leave --out away");
    }
    if (out != null) {
      Inputs.requireApart(files, inputs, out);
    }
    ReportFile reported = report == null ? null : new ReportFile(report);
    if (report != null && reported != null) {
      ReportFile.requireApart(report, inputs, out);
      reported.requireWritable();
    }
    if (out != null) {
      Folder.requireWritable(out);
    }
    Ask ask = new Ask(mask.hints(), mask.protections(style), style, charset(), jobs);
    Report done;
    try (Destination destination = destination(reported)) {
      Redaction redaction = new Redaction(ask, registry.detector(), destination, progress(inputs));
      done = redaction.run(inputs, System.in);
    }
    done.skipped().forEach(s -> System.err.println("sotto: " + s.file() + ": " + s.reason()));
    if (reported != null) {
      reported.write(done);
    }
    return done.skipped().isEmpty() ? Main.DONE : Main.NO;
  }

  private Destination destination(@Nullable ReportFile reported) {
    Destination results =
        sideBySide
            ? new SideBySide(System.out, Terminal.width(), Terminal.colour())
            : out == null ? new Printed(System.out) : new Folder(out);
    return reported == null ? results : reported.through(results);
  }

  private static Progress progress(List<Input> inputs) {
    return Terminal.err()
        ? Progress.on(System.err, inputs, InstantSource.system())
        : Progress.silent();
  }

  private @Nullable Charset charset() {
    try {
      return charset == null ? null : Charset.forName(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Fault.caller(400, "charset", "'" + charset + "' is not an encoding known here");
    }
  }
}
