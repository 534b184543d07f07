package io.helm2osc.fetcher.out;

import io.helm2osc.fetcher.out.AddressRule.Denial;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/// Makes sockets that ask the [AddressRule] inside `connect`: nothing that leads to a connection can get past it,
/// neither a literal address nor a name server that changes its answer, and TLS runs on top of the same sockets.
final class GuardedSockets extends SocketFactory {

    private final AddressRule rule;

    GuardedSockets(AddressRule rule) {
        this.rule = rule;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(rule);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class GuardedSocket extends Socket {
        private final AddressRule rule;

        GuardedSocket(AddressRule rule) {
            this.rule = rule;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress inet) || inet.isUnresolved()) {
                throw new EgressDeniedException(Denial.NOT_PUBLIC);
            }
            Optional<Denial> denial = rule.denies(inet);
            if (denial.isPresent()) {
                throw new EgressDeniedException(denial.get());
            }
            super.connect(endpoint, timeout);
        }
    }

    /// The [AddressRule] does not allow the address.
    static final class EgressDeniedException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Denial why;

        EgressDeniedException(Denial why) {
            super("the address may not be connected to");
            this.why = why;
        }

        Denial why() {
            return why;
        }
    }
}
