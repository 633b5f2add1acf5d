// What the leak checker can't judge: an archive whose writing has failed keeps its buffer, 64 KB in a program that ends
// with that error.

#ifdef __SANITIZE_ADDRESS__

extern "C" char const* __lsan_default_suppressions() { return "leak:libarchive\n"; }

#endif
