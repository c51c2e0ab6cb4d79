package org.asmacademy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A whole academy as a person starts it, with a data directory and a port that stay its own: to be killed and started again. */
final class AcademyProcess implements AutoCloseable {
    private static final long SECONDS_TO_START = 180;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final int port;
    private final String said;
    private Process process;

    /** Its first start, with the invented site. */
    AcademyProcess(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        start();
        this.said = Files.readString(log());
    }

    Path home() {
        return folder.resolve("home");
    }

    URI house() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    void start() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-jar", BuiltAcademy.jar().toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        program.environment().putAll(Map.of("ACADEMY_HOME", home().toString(), "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", String.valueOf(port),
                "ACADEMY_LIMITS_PER_MINUTE", "100000"));
        process = program.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) throw new IOException("The program does not start:\n" + Files.readString(log()));
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean answers() {
        try {
            return new Browser().get("/en").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a power cut does to the program; what it had to say stays unsaid. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** The code of the invented site's card, from the console. */
    String card() {
        return first(said, "Card of the demo site:\\s+(\\S+)");
    }

    String pin(String nickname) {
        return first(said, "PIN of " + Pattern.quote(nickname) + ":\\s+(\\d{4})");
    }

    /** What it said of something that broke. */
    String complaints() throws IOException {
        List<String> lines = Files.readAllLines(log()).stream().filter(line -> line.contains(" ERROR ") || line.matches("\\s+at .*|Caused by.*|\\s+Suppressed.*|[a-z.]+Exception.*")).toList();
        return String.join("\n", lines.subList(0, Math.min(lines.size(), 200)));
    }

    private Path log() {
        return folder.resolve("program.log");
    }

    static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new AssertionError("Nothing like " + pattern + " in\n" + text);
        return found.group(1);
    }

    /** A browser that keeps its cookies and follows nothing. */
    final class Browser {
        private final Map<String, String> cookies = new HashMap<>();

        HttpResponse<String> get(String path) throws IOException {
            return send(request(path).GET(), "text/html");
        }

        HttpResponse<String> getJson(String path) throws IOException {
            return send(request(path).GET(), "application/json");
        }

        /** @param form as it is sent, such as {@code a=1&b=2} */
        HttpResponse<String> post(String path, String form) throws IOException {
            return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)), "text/html");
        }

        /** Enters the code and signs in. */
        Browser as(String nickname) throws IOException {
            get("/en/join");
            post("/en/join", "code=" + card());
            String person = first(get("/en/sign-in").body(), "/en/sign-in/([0-9a-f-]{36})[^>]*>(?:(?!</li>)[\\s\\S])*?<strong>" + Pattern.quote(nickname) + "<");
            if (post("/en/sign-in/" + person, "pin=" + pin(nickname)).statusCode() != 303) throw new AssertionError("The PIN of the console does not open");
            return this;
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(house().resolve(path)).timeout(Duration.ofSeconds(60));
        }

        private HttpResponse<String> send(HttpRequest.Builder request, String accept) throws IOException {
            if (!cookies.isEmpty()) request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
            try {
                HttpResponse<String> answer = HTTP.send(request.header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("set-cookie").forEach(cookie -> cookies.put(cookie.split("=", 2)[0], cookie.split("=", 2)[1].split(";", 2)[0]));
                return answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
