# Turns word lists and name lists of Debian's packages into one table, with those of our own lists that people misspell as well
# and with what Lectern's library says often.
set(english_lists /usr/share/dict/american-english /usr/share/dict/british-english)
set(spanish_lists /usr/share/hunspell/es_ES.dic)
set(either_lists /usr/share/dict/spanish ${CMAKE_CURRENT_SOURCE_DIR}/scrubbing/lists/everyday_words.txt
  ${CMAKE_CURRENT_SOURCE_DIR}/scrubbing/lists/health_words.txt)
set(clinical_lists /usr/share/hunspell/en_med_glut.dic)
file(GLOB english_text_lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/library/en/*.md)
file(GLOB spanish_text_lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/library/es/*.md)
file(GLOB names_lists /usr/lib/python3/dist-packages/faker/providers/person/*/__init__.py)
if(NOT names_lists)
  message(FATAL_ERROR "Lists of names are missing: install python3-fake-factory (scripts/install-packages)")
endif()
set(arguments)
set(all_lists)
foreach(kind english spanish either clinical english_text spanish_text names)
  foreach(list ${${kind}_lists})
    if(NOT EXISTS ${list})
      message(FATAL_ERROR "${list} is missing: install wamerican, wbritish, wspanish, hunspell-es and hunspell-en-med (scripts/install-packages)")
    endif()
    list(APPEND arguments ${kind}=${list})
    list(APPEND all_lists ${list})
  endforeach()
endforeach()
list(REMOVE_DUPLICATES all_lists)

add_executable(write_dictionary scrubbing/dictionary/write_table.cpp scrubbing/dictionary/name_lists.cpp
  scrubbing/dictionary/learn_shapes.cpp scrubbing/text.cpp)
set_target_properties(write_dictionary PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
target_include_directories(write_dictionary PRIVATE ${PROJECT_SOURCE_DIR}/src)
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/dictionary_table.cpp
  COMMAND write_dictionary ${CMAKE_CURRENT_BINARY_DIR}/dictionary_table.cpp ${arguments}
  DEPENDS write_dictionary ${all_lists}
  COMMENT "Writing the scrubber's dictionary" VERBATIM)
