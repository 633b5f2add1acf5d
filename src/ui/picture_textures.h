#pragma once
// Which pictures the last frame showed, by a number each, which is that of its texture.

#include "base/pixels.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace ui {

class PictureTextures {
public:
    /// The number of a picture that is drawn in this frame.
    [[nodiscard]] std::size_t number_of(std::shared_ptr<base::Pixels const> const& pixels);

    /// Called between frames: what the last one did not show is dropped.
    void begin_frame();
    void clear();

    struct Upload {
        std::size_t number;
        std::shared_ptr<base::Pixels const> pixels;
    };
    struct Changes {
        std::vector<std::size_t> dropped; ///< Numbers whose textures are of no use any more; handled first.
        std::vector<Upload> uploads;
    };
    /// Since the last call.
    [[nodiscard]] Changes take_changes();

private:
    struct Slot {
        std::shared_ptr<base::Pixels const> pixels; ///< Null: free.
        bool shown = false, uploaded = false;
    };
    void drop(Slot& slot);

    std::vector<Slot> m_slots;
    std::vector<std::size_t> m_dropped; ///< Of those that were uploaded.
};

} // namespace ui
