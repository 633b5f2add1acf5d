// The leak checker's list of leaks that are not ours. fontconfig 2.14 loses 288 bytes in FcInit() alone, and
// a match that Pango's font thread still works on when a test ends is never collected.

extern "C" char const* __lsan_default_suppressions();

extern "C" char const* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
