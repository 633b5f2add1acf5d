// The leak checker's list of leaks that are not ours. fontconfig 2.14 loses 288 bytes in FcInit() alone, and a match
// that Pango's font thread still works on when a test ends is never collected. Mesa's drivers keep their options.

extern "C" char const* __lsan_default_suppressions();

extern "C" char const* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:_dri.so\nleak:libGLX\n"; }

#ifdef __SANITIZE_ADDRESS__
extern "C" int dlclose(void* library) noexcept;

/// A driver that has been unloaded has no name any more by which the list could know it.
extern "C" int dlclose(void*) noexcept { return 0; }
#endif
