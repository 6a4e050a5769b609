package dev.interlock.wrong.helper;

record WithoutRoom() {}
