package dev.interlock.wrong.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlock.wrong.arithmetic.Sum;

/** Breaks nothing. */
public record Sound(@JsonProperty long paise) {
    public long doubled() {
        return Sum.of(paise, paise);
    }
}
