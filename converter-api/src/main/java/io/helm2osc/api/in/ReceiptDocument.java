package io.helm2osc.api.in;

import io.helm2osc.api.Receipt;

/// What a request is answered with.
record ReceiptDocument(String id, String state, Links links) {

    static ReceiptDocument of(Receipt receipt) {
        return new ReceiptDocument(
                receipt.id().value(), receipt.state().word(), Links.of(receipt.id(), receipt.state()));
    }
}
