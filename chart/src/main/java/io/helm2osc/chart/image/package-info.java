/// Image references as OCI distribution defines them.
@NullMarked
package io.helm2osc.chart.image;

import org.jspecify.annotations.NullMarked;
