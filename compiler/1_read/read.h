/// Pass 1: files -> Sources.
///
/// Finds the sources of a folder, reads their bytes, makes valid UTF-8 of them and tells what each is written in. It
/// does not know lines from paragraphs: that is pass 2.
///
/// A file that cannot be used is reported with its place (K1001 to K1009) and left out; the others go on.
/// Holds after: every Source::text is valid UTF-8 of less than 4 GiB, line_starts is filled, ids are unique.
#pragma once

#include <string>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"
#include "1_read/manifest.h"
#include "1_read/source.h"

namespace kitei {

/// A file that is to be read, and its id.
struct SourceFile {
  std::string id;
  std::string path;   ///< relative to the folder
  std::string label;  ///< as the user knows it
};

/// What a folder holds: the sources, and what was passed over (for --verbose).
struct Folder {
  std::vector<SourceFile> files;
  std::vector<std::string> skipped;  ///< "README.md: …reason"
};

/// Finds the sources below `folder`: not README files, hidden files, data of kitei's own (corpus.toml,
/// corrections.toml, lexicon/, standards/, mappings/), what the manifest excludes, nor `out` where that lies inside.
/// Ids are the file names without ending; the folder is part of the id in a subfolder or where two names are alike;
/// always ASCII.
Result<Folder> find_sources(const Files& files, const std::string& folder, const std::string& out,
                            const Manifest& manifest);

/// The id of a file of this name that lies in the folder itself, where no other is alike.
std::string id_of_file(std::string_view name);

/// Makes a Source of the bytes of a file. False where the file is of no form that kitei reads (reported).
bool read_source(const SourceFile& file, std::string bytes, const Manifest& manifest, Source& source,
                 Diagnostics& diagnostics);

}  // namespace kitei
