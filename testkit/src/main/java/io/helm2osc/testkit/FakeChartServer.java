package io.helm2osc.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// An HTTP server on plain sockets that answers exactly what a test tells it to, true or not.
///
/// Every connection serves one request; what it does with the socket is the [Answer]'s business.
public final class FakeChartServer implements AutoCloseable {

    private final ServerSocket listening;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile Function<Request, Answer> otherwise = request -> Answer.status(404);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private FakeChartServer(ServerSocket listening) {
        this.listening = listening;
    }

    /// A server on a free port of the loopback address.
    public static FakeChartServer start() {
        return startAt("127.0.0.1");
    }

    /// A server on a free port of this address.
    public static FakeChartServer startAt(String address) {
        try {
            FakeChartServer server = new FakeChartServer(new ServerSocket(0, 50, InetAddress.getByName(address)));
            server.workers.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From now on, requests for this path get this answer; all others get 404.
    public FakeChartServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /// From now on, requests for paths without an answer of their own get what this says.
    public FakeChartServer otherwise(Function<Request, Answer> answer) {
        otherwise = answer;
        return this;
    }

    /// The host and port of this server.
    public String host() {
        return listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
    }

    /// The address of a path on this server.
    public String url(String path) {
        return "http://" + host() + path;
    }

    /// What was asked so far.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                workers.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(socket);
            requests.add(request);
            Answer own = answers.get(request.path());
            (own == null ? otherwise.apply(request) : own).give(socket);
        } catch (IOException clientWent) {
            // A client that hangs up on a liar does what it should.
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = lines.readLine();
        if (first == null) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new ConcurrentHashMap<>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(first.split(" ")[1], Map.copyOf(headers));
    }

    /// One request: its path with query, and its headers under lower-case names.
    public record Request(String path, Map<String, String> headers) {}
}
