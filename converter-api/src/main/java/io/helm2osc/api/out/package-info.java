/// What the API asks of the outside: the database of the projection and the topic of requests.
@NullMarked
package io.helm2osc.api.out;

import org.jspecify.annotations.NullMarked;
