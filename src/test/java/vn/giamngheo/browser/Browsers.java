package vn.giamngheo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * Finds a Chromium for the browser tests: the one named in GIAMNGHEO_CHROMIUM, one of the machine's, or, on Linux, the
 * one of an npm package, unpacked once beside the tool chain. GIAMNGHEO_CHROMIUM=npm takes that one even when the machine
 * has its own. A machine where none can be had fails the tests; they are never skipped.
 */
final class Browsers {

    private static final String NAMED = "GIAMNGHEO_CHROMIUM";
    private static final String FROM_NPM = "npm";
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
    private static final List<String> HEADLESS = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--disable-extensions", "--disable-background-networking", "--no-first-run", "--hide-scrollbars");

    private Browsers() {
    }

    /** @return Playwright's driver, which never downloads a browser of its own */
    static Playwright playwright() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    /**
     * @param playwright driver
     * @return a headless Chromium
     */
    static Browser launch(Playwright playwright) {
        Path program = program();
        Map<String, String> environment = new HashMap<>(System.getenv());
        Path libraries = program.resolveSibling("lib");
        if (Files.isDirectory(libraries)) {
            environment.merge("LD_LIBRARY_PATH", libraries.toString(), (old, own) -> own + ":" + old);
        }
        return playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(HEADLESS).setEnv(environment));
    }

    private static Path program() {
        String named = System.getenv(NAMED);
        if (FROM_NPM.equals(named)) {
            return fromNpm();
        }
        if (named != null && !named.isBlank()) {
            Path program = Path.of(named);
            if (!Files.isExecutable(program)) {
                throw new IllegalStateException(NAMED + " names " + program + ", which cannot be run");
            }
            return program;
        }
        return installed().orElseGet(Browsers::fromNpm);
    }

    private static Optional<Path> installed() {
        return USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Installs the package with the tool chain's own node and npm, and unpacks it; both only the first time. */
    private static Path fromNpm() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        if (!system.contains("linux") || !processor.equals("amd64")) {
            throw new IllegalStateException("No Chromium found. Install Chrome or Chromium, or name one in " + NAMED);
        }
        Path toolchain = Path.of(Optional.ofNullable(System.getProperty("toolchain.dir"))
            .orElseThrow(() -> new IllegalStateException("Run the browser tests by Maven, or name a Chromium in " + NAMED)));
        Path node = toolchain.resolve("node/node");
        if (!Files.isExecutable(node)) {
            throw new IllegalStateException("No Chromium and no " + node + ": build once without -Dfrontend.skip=true");
        }
        Path sources = Path.of("src/test/browser").toAbsolutePath();
        Path place = toolchain.resolve("chromium");
        Path program = place.resolve("unpacked/chromium");
        try {
            if (!Files.isExecutable(program) || !sameLock(sources, place)) {
                Files.createDirectories(place);
                for (String file : List.of("package.json", ".npmrc", "unpack.mjs", "package-lock.json")) {
                    Files.copy(sources.resolve(file), place.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
                Files.deleteIfExists(program);
                run(place, node, toolchain.resolve("node/node_modules/npm/bin/npm-cli.js").toString(), "ci",
                        "--ignore-scripts", "--no-audit", "--no-fund");
                run(place, node, "unpack.mjs", "unpacked");
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException("No Chromium installed, and none could be had from npm", failure);
        }
        return program;
    }

    private static boolean sameLock(Path sources, Path place) throws IOException {
        Path copy = place.resolve("package-lock.json");
        return Files.exists(copy) && Files.mismatch(sources.resolve("package-lock.json"), copy) == -1;
    }

    private static void run(Path directory, Path node, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(node.toString()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("browser", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().merge("PATH", node.getParent().toString(), (old, own) -> own + ":" + old);
        Process process = builder.start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                try (Stream<String> lines = Files.lines(log)) {
                    throw new IOException(String.join(" ", command) + " failed: " + String.join("\n", lines.toList()));
                }
            }
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        finally {
            Files.deleteIfExists(log);
        }
    }
}
