package dev.winnow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A headless Chromium, driven over its DevTools protocol with nothing but the JDK: real keys, real
 * clicks, and a record of every request.
 */
public final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Numbers of the keys that move the focus, choose or close. */
  private static final Map<String, Integer> CODES =
      Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowUp", 38, "ArrowDown", 40);

  private static final long PATIENCE_MILLIS = 20_000; // a shared machine has slow moments

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private String session = "";

  private Browser(Process process, Path profile, URI address) {
    this.process = process;
    this.profile = profile;
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ear()).join();
  }

  /** The browser of this machine, where there is one. */
  public static Optional<Path> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser whose profile and downloads lie in a folder. */
  public static Browser start(Path program, Path folder) throws IOException, InterruptedException {
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox", // tests run as root in containers; the pages are our own
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=1440,900",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (System.nanoTime() > end || !process.isAlive()) {
        process.destroyForcibly();
        throw new IOException("the browser did not start");
      }
      Thread.sleep(20);
    }
    List<String> lines = Files.readAllLines(port);
    Browser browser =
        new Browser(process, profile, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
    browser.attach(folder);
    return browser;
  }

  private void attach(Path downloads) {
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log", "DOM")) {
      call(domain + ".enable", Map.of());
    }
    call(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
  }

  /** Sends a command and waits for its answer. */
  public JsonNode call(String method, Map<String, Object> parameters) {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty() && !method.startsWith("Browser.")) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode reply = answer.orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
    if (reply.has("error")) {
      throw new IllegalStateException(method + ": " + reply.path("error"));
    }
    return reply.path("result");
  }

  /** Opens a report and waits until its index is read. */
  public void open(Path page, String hash) {
    call("Page.navigate", Map.of("url", "about:blank"));
    call("Page.navigate", Map.of("url", page.toUri() + hash));
    await("document.documentElement?.dataset.ready === 'true'");
  }

  /** Shows a page of any kind, without its scripts and whatever it would load, however broken. */
  public void show(Path page) {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    call("Network.setBlockedURLs", Map.of("urls", List.of("http://*", "https://*")));
    call("Page.navigate", Map.of("url", "about:blank"));
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    await("location.href !== 'about:blank' && document.readyState === 'complete'", false);
  }

  /** Value of an expression; promises are waited for. */
  public JsonNode value(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Text of an expression. */
  public String text(String expression) {
    return value(expression).asText();
  }

  /** Waits until an expression is true. */
  public void await(String expression) {
    await(expression, true);
  }

  private void await(String expression, boolean strict) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (!value(expression).asBoolean()) {
      boolean broken = strict && !complaints.isEmpty(); // such a page does not mend
      if (broken || System.nanoTime() > end) {
        throw new IllegalStateException("never true: " + expression + "; " + complaints);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Presses and releases a key, as a hand would. */
  public void press(String key) {
    String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
    int code = CODES.getOrDefault(key, 0);
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "windowsVirtualKeyCode",
              code,
              "text",
              type.equals("keyDown") ? text : ""));
    }
  }

  /** Types a text, key by key. */
  public void type(String text) {
    text.chars().forEach(c -> press(String.valueOf((char) c)));
  }

  /** Clicks into the middle of the first element that a selector finds. */
  public void click(String selector) {
    String element = "document.querySelector(" + JSON.valueToTree(selector) + ")";
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (System.nanoTime() < end) {
      await(element + " !== null");
      clickOnce(element);
      if (value("window.clicked !== false").asBoolean()) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    throw new IllegalStateException("never clicked: " + selector);
  }

  /**
   * Presses the middle of an element. What is drawn anew between pressing and releasing gets no
   * click, which {@code window.clicked} tells; a page that is left has none.
   */
  private void clickOnce(String element) {
    JsonNode at =
        value(
            String.format(
                    Locale.ROOT,
                    "(() => { const e = %s; e.scrollIntoView({block: 'nearest'}); const r =",
                    element)
                + " e.getBoundingClientRect(); window.clicked = false;"
                + " addEventListener('click', (c) => { window.clicked ||= e.contains(c.target); },"
                + " {capture: true, once: true});"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", at.get(0), "y", at.get(1), "button", "left", "clickCount", 1));
    }
  }

  /** Chooses a file in a file input. */
  public void choose(String selector, Path file) {
    int root = call("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
    int input =
        call("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
            .path("nodeId")
            .asInt();
    call("DOM.setFileInputFiles", Map.of("nodeId", input, "files", List.of(file.toString())));
  }

  /** Gives the window a width and a height in pixels. */
  public void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Lets axe-core into pages that are opened from now on, past their content security policy. */
  public void letAxeIn() {
    call("Page.setBypassCSP", Map.of("enabled", true));
  }

  /** Violations of axe-core's rules on what is shown, a line each; empty if there are none. */
  public String violations() throws IOException {
    if (value("typeof axe === 'undefined'").asBoolean()) {
      try (InputStream in =
          Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
        value(new String(in.readAllBytes(), UTF_8) + "; true");
      }
    }
    return text(
        "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' '"
            + " + n.failureSummary).join(' | ')).join('\\n'))");
  }

  /** Asks for the light or the dark scheme. */
  public void scheme(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Addresses of all requests so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Errors that the console showed and exceptions that nobody caught. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
    try (Stream<Path> files = Files.walk(profile)) { // its links would trouble who clears up
      files.sorted(Comparator.reverseOrder()).forEach(Browser::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear(JsonNode message) {
    String method = message.path("method").asText();
    JsonNode parameters = message.path("params");
    switch (method) {
      case "" -> {
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
        if (answer != null) {
          answer.complete(message);
        }
      }
      case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asText());
      case "Runtime.exceptionThrown" ->
          complaints.add(parameters.at("/exceptionDetails/exception/description").asText());
      case "Log.entryAdded" -> complaints.add(parameters.path("entry").path("text").asText());
      default -> {} // events that no test asks for
    }
  }

  /** Puts the pieces of messages together. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        try {
          hear(JSON.readTree(partial.toString()));
        } catch (IOException e) {
          complaints.add(e.toString());
        }
        partial.setLength(0);
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
