package org.asmacademy.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The line between a phone and the academy: it can be cut, also after so many bytes, and it can stand still. */
class Relay implements AutoCloseable {
    enum Line { OPEN, CUT, STILL }

    private final ServerSocket phones;
    private final int academy;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile Line line = Line.OPEN;

    Relay(URI house) throws IOException {
        academy = house.getPort();
        phones = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(() -> {
            while (!phones.isClosed()) take(phones.accept());
        });
    }

    String at(String path) {
        return "http://localhost:" + phones.getLocalPort() + path;
    }

    void set(Line state) {
        line = state;
        left.set(Long.MAX_VALUE);
        hangUp();
    }

    void cutAfter(long bytes) {
        left.set(bytes);
    }

    @Override
    public void close() throws IOException {
        phones.close();
        hangUp();
    }

    private void hangUp() {
        sockets.forEach(Relay::shut);
        sockets.clear();
    }

    private void take(Socket phone) throws IOException {
        sockets.add(phone);
        if (line == Line.CUT) shut(phone);
        if (line != Line.OPEN) return;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), academy);
        sockets.add(server);
        run(() -> pass(phone, server, false));
        run(() -> pass(server, phone, true));
    }

    private void pass(Socket from, Socket to, boolean counted) throws IOException {
        byte[] some = new byte[4096];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (counted && left.addAndGet(-read) < 0) set(Line.CUT);
                out.write(some, 0, read);
                out.flush();
            }
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A line that was cut ends so.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
