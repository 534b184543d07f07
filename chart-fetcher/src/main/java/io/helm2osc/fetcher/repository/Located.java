package io.helm2osc.fetcher.repository;

import io.helm2osc.contract.Digest;
import java.util.Optional;

/// Where a packed chart lies, and what digest it must have.
public record Located(String url, Optional<Digest> digest) {}
