package io.helm2osc.template.function;

import io.helm2osc.template.value.Value;

/// A function of the template language.
@FunctionalInterface
public interface TemplateFunction {

    Value apply(Arguments arguments);
}
