package io.helm2osc.contract;

/// A failure of the world (network, disk, broker, worker): retried, and reported when retrying did not help.
///
/// @param code `family.name`, such as `fetch.timeout`
/// @param message plain English for the person who reads the report; no host path, no content
public record Fault(String code, String message) {}
