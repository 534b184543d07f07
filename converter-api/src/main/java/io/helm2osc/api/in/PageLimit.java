package io.helm2osc.api.in;

import io.helm2osc.api.status.Selection;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;

/// How long a page of a list may be.
final class PageLimit {

    private PageLimit() {}

    static int of(String text) {
        boolean number = text.matches("[1-9][0-9]{0,5}");
        if (!number || Integer.parseInt(text) > Selection.LONGEST_PAGE) {
            throw new RefusedException(new Refusal(
                    RefusalCode.REQUEST_MALFORMED,
                    "limit",
                    "1 to " + Selection.LONGEST_PAGE,
                    "another",
                    "A page cannot be of this length."));
        }
        return Integer.parseInt(text);
    }
}
