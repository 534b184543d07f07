/// Helm repositories: the index, read as it comes, and what it says of where a chart lies. Pure but for the door.
@NullMarked
package io.helm2osc.fetcher.repository;

import org.jspecify.annotations.NullMarked;
