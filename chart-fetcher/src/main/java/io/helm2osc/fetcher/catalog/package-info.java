/// Catalogs: which charts they have, which of them are converted and when, and when the last has ended; pure.
@NullMarked
package io.helm2osc.fetcher.catalog;

import org.jspecify.annotations.NullMarked;
