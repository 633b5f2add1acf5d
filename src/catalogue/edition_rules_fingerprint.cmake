# Writes the fingerprint of the files that are named in SOURCES, a line each, into HEADER.
file(STRINGS ${SOURCES} sources)
foreach(source ${sources})
  file(SHA256 ${source} fingerprint)
  string(APPEND fingerprints ${fingerprint})
endforeach()
string(SHA256 fingerprint "${fingerprints}")
string(SUBSTRING ${fingerprint} 0 16 fingerprint)
file(WRITE ${HEADER} "#define LECTERN_RULES \"${VERSION}-${fingerprint}\"\n")
