package io.helm2osc.transformer.out.engine;

import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a worker died, told from its last words. Go's runtime prints the fatal error first and then the stack.
final class Death {

    private static final Pattern FATAL = Pattern.compile("(?m)^(?:fatal error|panic|runtime): .*$");
    private static final Pattern FRAMES_LEFT_OUT = Pattern.compile("(?m)^\\.\\.\\.(\\d{1,12}) frames elided\\.\\.\\.$");
    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("out of memory|allocate memory|insufficient memory|C malloc failed|pthread_create failed");
    private static final int KILLED = 128 + 9;

    private Death() {}

    static Stopped explain(int exitCode, String lastWords, EngineSettings settings) {
        if (isDeep(lastWords, settings.limits().recursion())) {
            return new Stopped(Reason.RECURSION, "the chart's templates call each other without end");
        }
        if (lastWords.contains("java.lang.OutOfMemoryError")) {
            // The engine had finished: only what it answered can be too large for the process around it.
            return new Stopped(
                    Reason.OUTPUT_TOO_LARGE,
                    "the render is larger than " + settings.limits().outputBytes() + " bytes");
        }
        if (exitCode == KILLED || OUT_OF_MEMORY.matcher(lastWords).find()) {
            return new Stopped(Reason.MEMORY, memory(settings));
        }
        Matcher fatal = FATAL.matcher(lastWords);
        String why = fatal.find() ? fatal.group() : "exit code " + exitCode;
        return new Stopped(Reason.DIED, "the engine died while rendering: " + Message.shortened(why));
    }

    static String memory(EngineSettings settings) {
        return "the render takes more than " + settings.limits().heapBytes() + " bytes of memory";
    }

    private static boolean isDeep(String lastWords, int limit) {
        Matcher frames = FRAMES_LEFT_OUT.matcher(lastWords);
        return lastWords.contains("stack overflow") || (frames.find() && Long.parseLong(frames.group(1)) > limit);
    }
}
