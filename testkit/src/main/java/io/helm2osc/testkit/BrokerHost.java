package io.helm2osc.testkit;

/// What a test's broker runs in. It listens at the same port of this machine whenever it runs, and keeps its data.
interface BrokerHost {

    /// Returns once the broker takes requests.
    void start();

    /// In order.
    void stop();

    /// At once.
    void kill();

    /// With all its data.
    void remove();
}
