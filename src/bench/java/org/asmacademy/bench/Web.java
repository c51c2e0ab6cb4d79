package org.asmacademy.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** One keep-alive connection that takes gzip, as a browser's. Java's own client costs more CPU than some of our pages. */
public final class Web implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;
    private final Socket socket;
    private final InputStream in;
    private final String host;

    Web(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        host = "127.0.0.1:" + port;
    }

    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public String text() {
            try {
                byte[] plain = "gzip".equals(headers.get("content-encoding")) ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
                return new String(plain, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        public Answer must(int wanted) {
            if (status != wanted) throw new IllegalStateException("Answer " + status + " instead of " + wanted + ": " + text());
            return this;
        }
    }

    public Answer get(String path, String cookie) throws IOException {
        return send("GET " + path, cookie, "", new byte[0]);
    }

    public Answer form(String path, String cookie, String fields) throws IOException {
        return send("POST " + path, cookie, "Content-Type: application/x-www-form-urlencoded\r\n", fields.getBytes(StandardCharsets.UTF_8));
    }

    /** A form with one file. */
    Answer file(String path, String cookie, String field, String name, byte[] file) throws IOException {
        String edge = "edge-of-a-part";
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 300);
        body.write(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send("POST " + path, cookie, "Content-Type: multipart/form-data; boundary=" + edge + "\r\n", body.toByteArray());
    }

    Answer json(String path, String cookie, byte[] zipped) throws IOException {
        return send("POST " + path, cookie, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", zipped);
    }

    static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private Answer send(String line, String cookie, String type, byte[] body) throws IOException {
        String head = line + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html,application/json;q=0.9,*/*;q=0.8\r\nAccept-Encoding: gzip\r\n"
                + "Accept-Language: en\r\n" + (cookie.isEmpty() ? "" : "Cookie: session=" + cookie + "\r\n")
                + type + (line.startsWith("POST") ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.writeTo(socket.getOutputStream());
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(status, headers));
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) return new byte[0];
        if (!"chunked".equals(headers.get("transfer-encoding"))) return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("The connection ended");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
