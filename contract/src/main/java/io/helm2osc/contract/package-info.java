/// The words that services exchange: events, identities, outcomes, refusal codes and topics.
@NullMarked
package io.helm2osc.contract;

import org.jspecify.annotations.NullMarked;
