package io.helm2osc.api.in;

import io.helm2osc.api.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a caller must be allowed to do who asks for this. What has neither this nor [OpenToAll] is answered to nobody.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
    Scope value();
}
