/// What a render puts out: Kubernetes documents, their leaves, and how two renders differ.
@NullMarked
package io.helm2osc.transformer.manifest;

import org.jspecify.annotations.NullMarked;
