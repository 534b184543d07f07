package io.helm2osc.command;

import io.helm2osc.contract.TargetRegistry;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A registry on the command line.
final class RegistryOption implements ITypeConverter<TargetRegistry> {

    @Override
    public TargetRegistry convert(String text) {
        return TargetRegistry.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is no registry: it must be %s.".formatted(Line.plain(text), TargetRegistry.FORM)));
    }
}
