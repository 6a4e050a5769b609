package dev.interlock.wrong.intervention;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

record KnowsYaml(YAMLMapper mapper) {}
