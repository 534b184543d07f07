package io.helm2osc.transformer.render;

import io.helm2osc.contract.RefusalCode;

/// What became of one render.
public sealed interface RenderOutcome {

    /// The engine's manifest: YAML documents, each with a `# Source:` line, hooks and tests among them.
    record Rendered(String manifest) implements RenderOutcome {}

    /// The engine refused, in its own words, without host paths and shortened.
    record NotRendered(String message) implements RenderOutcome {}

    /// The engine was stopped, or stopped itself, before it answered.
    record Stopped(Reason reason, String message) implements RenderOutcome {}

    /// Why a render was stopped.
    enum Reason {
        TIMEOUT(RefusalCode.RENDER_TIMEOUT),
        MEMORY(RefusalCode.RENDER_MEMORY),
        OUTPUT_TOO_LARGE(RefusalCode.RENDER_OUTPUT_TOO_LARGE),
        RECURSION(RefusalCode.RENDER_RECURSION),
        DIED(RefusalCode.RENDER_FAILED);

        private final RefusalCode code;

        Reason(RefusalCode code) {
            this.code = code;
        }

        /// The code of the refusal that this becomes when the chart cannot do without the render.
        public RefusalCode code() {
            return code;
        }
    }
}
