package io.helm2osc.template.value;

import java.util.List;

/// A value of the template language.
public sealed interface Value
        permits Value.Nothing,
                Value.Truth,
                Value.Whole,
                Value.Real,
                Value.Text,
                Value.Items,
                Value.Unknown,
                Dict,
                Thing {

    Origin origin();

    /// `nil`, or what stands at a place where nothing is: its origin is that place.
    record Nothing(Origin origin) implements Value {}

    record Truth(boolean value, Origin origin) implements Value {}

    /// A whole number; `wide` ones are Go's int64, the others its int.
    record Whole(long value, boolean wide, Origin origin) implements Value {}

    /// A float64, which all numbers in values are.
    record Real(double value, Origin origin) implements Value {}

    record Text(Rope rope) implements Value {
        @Override
        public Origin origin() {
            return rope.origin();
        }

        @Override
        public String toString() {
            return rope.text();
        }
    }

    record Items(List<Value> items, Origin origin) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// What the detective cannot work out.
    record Unknown(String what, Origin origin) implements Value {}

    static Text text(String text, Origin origin) {
        return new Text(Rope.of(text, origin));
    }

    static Truth truth(boolean value, Origin origin) {
        return new Truth(value, origin);
    }
}
