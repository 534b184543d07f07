package io.helm2osc.chart.yaml;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;

/// What the reader refuses, in words.
final class Refusals {

    private Refusals() {}

    static RefusedException tooLarge(String where, long limit, long seen, String message) {
        return bound(RefusalCode.YAML_TOO_LARGE, where, limit, seen, message);
    }

    static RefusedException bound(RefusalCode code, String where, long limit, long seen, String message) {
        return new RefusedException(new Refusal(code, where, String.valueOf(limit), String.valueOf(seen), message));
    }
}
