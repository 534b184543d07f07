package io.helm2osc.chart.archive;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;

/// How many bytes a chart may still expand to, over all archives that are packed into it.
public final class ExpansionBudget {

    private final long limit;
    private long used;

    private ExpansionBudget(long limit) {
        this.limit = limit;
    }

    /// A budget of which nothing is used.
    public static ExpansionBudget of(Limits limits) {
        return new ExpansionBudget(limits.archive().expandedBytes());
    }

    /// Uses up bytes, or refuses the archive at fault.
    public void spend(long bytes, String where) {
        used += bytes;
        if (used > limit) {
            throw new RefusedException(new Refusal(
                    RefusalCode.ARCHIVE_EXPANDS_TOO_LARGE,
                    where,
                    limit + " bytes",
                    "more than " + limit + " bytes",
                    "The archive expands to more than is allowed."));
        }
    }
}
