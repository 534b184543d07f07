package io.helm2osc.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// What a [FakeChartServer] does with the socket of one request.
@FunctionalInterface
public interface Answer {

    /// Writes, waits, lies or hangs up; the socket is closed afterwards.
    void give(Socket socket) throws IOException, InterruptedException;

    /// The bytes, honestly, with these header lines.
    static Answer ok(byte[] body, String... headers) {
        return socket -> {
            String[] lines = Arrays.copyOf(headers, headers.length + 1);
            lines[headers.length] = "Content-Length: " + body.length;
            OutputStream out = head(socket, "200 OK", lines);
            out.write(body);
            out.flush();
        };
    }

    /// The bytes, in chunks without a stated length.
    static Answer chunked(byte[] body) {
        return socket -> {
            OutputStream out = head(socket, "200 OK", "Transfer-Encoding: chunked");
            out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        };
    }

    /// The bytes, with a `Content-Length` that may be a lie.
    static Answer statingLength(long stated, byte[] body) {
        return socket -> {
            OutputStream out = head(socket, "200 OK", "Content-Length: " + stated);
            out.write(body);
            out.flush();
        };
    }

    /// An empty answer of this status, with these header lines.
    static Answer status(int status, String... headers) {
        return socket -> {
            String[] lines = Arrays.copyOf(headers, headers.length + 1);
            lines[headers.length] = "Content-Length: 0";
            head(socket, status + " Told", lines).flush();
        };
    }

    /// A redirect to there.
    static Answer redirect(String location) {
        return status(302, "Location: " + location);
    }

    /// No answer at all, until the client or the server gives up.
    static Answer silence() {
        return socket -> Thread.sleep(Duration.ofMinutes(5));
    }

    /// One byte of the body after each pause.
    static Answer trickle(byte[] body, Duration pause) {
        return socket -> {
            OutputStream out = head(socket, "200 OK", "Content-Length: " + body.length);
            for (byte one : body) {
                out.write(one);
                out.flush();
                Thread.sleep(pause);
            }
        };
    }

    /// A body that never ends, of no stated length.
    static Answer endlessBody() {
        return socket -> {
            OutputStream out = head(socket, "200 OK");
            byte[] zeros = new byte[65_536];
            while (!socket.isClosed()) {
                out.write(zeros);
            }
        };
    }

    /// Header lines without end.
    static Answer endlessHeaders() {
        return socket -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] line = ("X-More: " + "a".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (!socket.isClosed()) {
                out.write(line);
            }
        };
    }

    /// A connection reset in the middle of the body.
    static Answer reset(byte[] firstBytes) {
        return socket -> {
            OutputStream out = head(socket, "200 OK", "Content-Length: " + (firstBytes.length + 1000));
            out.write(firstBytes);
            out.flush();
            socket.setSoLinger(true, 0);
        };
    }

    private static OutputStream head(Socket socket, String status, String... headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        return out;
    }
}
