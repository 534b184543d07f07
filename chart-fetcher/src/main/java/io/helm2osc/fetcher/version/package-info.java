/// Which of several versions is meant; pure.
@NullMarked
package io.helm2osc.fetcher.version;

import org.jspecify.annotations.NullMarked;
