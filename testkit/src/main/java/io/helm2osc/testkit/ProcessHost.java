package io.helm2osc.testkit;

import io.helm2osc.broker.BrokerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A child process, and a folder for its data.
final class ProcessHost implements BrokerHost {

    private final Path folder;
    private final int port;
    private Optional<BrokerProcess> process = Optional.empty();

    ProcessHost(int port) {
        try {
            this.folder = Files.createTempDirectory("helm2osc-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = port;
    }

    @Override
    public void start() {
        process = Optional.of(BrokerProcess.start(folder, port));
    }

    @Override
    public void stop() {
        process.ifPresent(BrokerProcess::close);
    }

    @Override
    public void kill() {
        process.ifPresent(BrokerProcess::kill);
    }

    @Override
    public void remove() {
        stop();
        Folders.delete(folder);
    }
}
