package dev.interlock.wrong.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

record CarriesJackson(@JsonProperty String rule) {}
