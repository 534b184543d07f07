/// What is known of catalogs, and how they are asked for and listed; pure.
@NullMarked
package io.helm2osc.api.catalog;

import org.jspecify.annotations.NullMarked;
