package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogEvent.Progress;
import java.util.Optional;

/// What is known of a conversion: whether it is under way, and how it ended when it last did.
record Standing(boolean underWay, Optional<End> lastEnd) {

    static final Standing UNKNOWN = new Standing(false, Optional.empty());

    /// How a conversion ended.
    record End(Progress progress, Optional<String> code) {

        /// A package or a refusal is the last word; what failed may be tried again.
        boolean isFinal() {
            return progress != Progress.FAILED;
        }
    }

    Standing after(ConversionNoted note) {
        return note.progress().isTerminal()
                ? new Standing(false, Optional.of(new End(note.progress(), note.code())))
                : new Standing(true, lastEnd);
    }

    /// Whether nothing has to be done to have the last word.
    boolean isSettled() {
        return !underWay && hasLastWord();
    }

    boolean hasLastWord() {
        return lastEnd.filter(End::isFinal).isPresent();
    }
}
