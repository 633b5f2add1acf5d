# Turns the word lists of Debian's packages wamerican, wbritish, wspanish and hunspell-es into one table, with those of our own
# that people misspell as well.
set(lectern_word_lists /usr/share/dict/american-english /usr/share/dict/british-english /usr/share/dict/spanish
  /usr/share/hunspell/es_ES.dic ${CMAKE_CURRENT_SOURCE_DIR}/scrubbing/lists/everyday_words.txt
  ${CMAKE_CURRENT_SOURCE_DIR}/scrubbing/lists/health_words.txt)
foreach(list ${lectern_word_lists})
  if(NOT EXISTS ${list})
    message(FATAL_ERROR "${list} is missing: install wamerican, wbritish, wspanish and hunspell-es (scripts/install-packages)")
  endif()
endforeach()

add_executable(write_dictionary scrubbing/dictionary/write_table.cpp scrubbing/text.cpp)
set_target_properties(write_dictionary PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
target_include_directories(write_dictionary PRIVATE ${PROJECT_SOURCE_DIR}/src)
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/dictionary_table.cpp
  COMMAND write_dictionary ${CMAKE_CURRENT_BINARY_DIR}/dictionary_table.cpp ${lectern_word_lists}
  DEPENDS write_dictionary ${lectern_word_lists}
  COMMENT "Writing the scrubber's dictionary" VERBATIM)
