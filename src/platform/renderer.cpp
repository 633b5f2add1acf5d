#include "platform/renderer.h"

#include "platform/gl_name.h"
#include "platform/render_target.h"

#include <imgui.h>
#include <backends/imgui_impl_opengl3.h>

#include <cassert>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>

namespace platform {

namespace {

/// ImTextureID is a pointer up to Dear ImGui 1.91.3 and an integer after it.
template <typename Id = ImTextureID>
Id to_id(GLuint name)
{
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<Id>(static_cast<std::uintptr_t>(name));
    else
        return static_cast<Id>(name);
}

template <typename Id>
std::size_t to_number(Id id)
{
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<std::uintptr_t>(id);
    else
        return static_cast<std::size_t>(id);
}

/// Where a command keeps its texture id, or null where Dear ImGui (from 1.92) minds the texture itself.
ImTextureID* id_of(ImDrawCmd& command)
{
#if IMGUI_VERSION_NUM >= 19200
    return command.TexRef._TexData ? nullptr : &command.TexRef._TexID;
#else
    return &command.TextureId;
#endif
}

struct GlyphPage {
    Texture texture;
    int side_px = 0;
};

GlyphPage make_page(int side_px)
{
    GlyphPage page { Texture::make(), side_px };
    glBindTexture(GL_TEXTURE_2D, page.texture.get());
    // One texel is one pixel. Mesa's software driver presents a page of text a quarter faster than with GL_LINEAR.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    GLint const white_with_coverage[] { GL_ONE, GL_ONE, GL_ONE, GL_RED };
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_coverage);
    std::vector<std::uint8_t> const blank(static_cast<std::size_t>(side_px) * static_cast<std::size_t>(side_px));
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, side_px, side_px, 0, GL_RED, GL_UNSIGNED_BYTE, blank.data());
    return page;
}

} // namespace

struct Renderer::Impl {
    ImTextureID shapes {}; ///< Dear ImGui's own font texture, as its backend named it.
    std::vector<GlyphPage> pages;
    std::vector<Texture> pictures;
    std::optional<RenderTarget> target;

    Impl() = default;
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;
    ~Impl()
    {
        if (ImGui::GetCurrentContext() && ImGui::GetIO().BackendRendererUserData)
            ImGui_ImplOpenGL3_Shutdown();
    }

    ImTextureID texture_named(ImTextureID id) const
    {
        std::size_t const number = to_number(id);
        if (number == 0)
            return shapes;
        if (number >= base::k_first_picture_texture) {
            std::size_t const picture = number - base::k_first_picture_texture;
            return to_id(picture < pictures.size() ? pictures[picture].get() : 0);
        }
        return to_id(number <= pages.size() ? pages[number - 1].texture.get() : 0);
    }

    void render(ImDrawData& data, PixelSize size, Colour paper) const;
};

namespace {

/// Dear ImGui's backend reads texture ids as OpenGL names: the commands hold those while this lives.
class NamedTextures {
public:
    template <typename Translate>
    NamedTextures(ImDrawData& data, Translate translate)
        : m_data(data)
    {
        for_each([&](ImTextureID& id) {
            m_ids.push_back(id);
            id = translate(id);
        });
    }
    NamedTextures(NamedTextures const&) = delete;
    NamedTextures& operator=(NamedTextures const&) = delete;
    ~NamedTextures()
    {
        auto original = m_ids.begin();
        for_each([&](ImTextureID& id) { id = *original++; });
    }

private:
    template <typename Visit>
    void for_each(Visit visit)
    {
        for (int list = 0; list < m_data.CmdListsCount; ++list)
            for (ImDrawCmd& command : m_data.CmdLists[list]->CmdBuffer)
                if (ImTextureID* const id = id_of(command))
                    visit(*id);
    }

    ImDrawData& m_data;
    std::vector<ImTextureID> m_ids;
};

} // namespace

void Renderer::Impl::render(ImDrawData& data, PixelSize size, Colour paper) const
{
    glViewport(0, 0, size.width, size.height);
    glClearColor(paper.red, paper.green, paper.blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    NamedTextures const named(data, [this](ImTextureID id) { return texture_named(id); });
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

Renderer::Renderer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

base::Result<Renderer> Renderer::create(Window&)
{
    auto impl = std::make_unique<Impl>();
    if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
        return base::failure(base::ErrorCode::unavailable, "Dear ImGui finds no OpenGL functions to call");
    // The backend only prints what the shader compiler says. Drawing nothing tells us: a program that did not link
    // can't be used.
    while (glGetError() != GL_NO_ERROR) {}
    ImDrawData nothing;
    nothing.Valid = true;
    nothing.DisplaySize = nothing.FramebufferScale = ImVec2(1, 1);
    bool const created = ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_RenderDrawData(&nothing);
    if (GLenum const error = glGetError(); !created || error != GL_NO_ERROR)
        return base::failure(base::ErrorCode::unavailable,
            "the graphics driver refuses the drawing program, OpenGL error " + std::to_string(error)
                + "; its own words are above");
#if IMGUI_VERSION_NUM < 19200
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    impl->shapes = atlas.TexID;
    atlas.SetTexID({});
#endif
    return Renderer(std::move(impl));
}

void Renderer::upload(base::PageUpdate const& update)
{
    assert(update.page >= 0 && update.side_px > 0 && update.first_row >= 0 && update.rows >= 0);
    assert(update.first_row + update.rows <= update.side_px);
    assert(update.coverage.size() == static_cast<std::size_t>(update.rows) * static_cast<std::size_t>(update.side_px));
    auto const index = static_cast<std::size_t>(update.page);
    if (index >= m_impl->pages.size())
        m_impl->pages.resize(index + 1);
    GlyphPage& page = m_impl->pages[index];
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (page.side_px != update.side_px)
        page = make_page(update.side_px);
    glBindTexture(GL_TEXTURE_2D, page.texture.get());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, update.first_row, update.side_px, update.rows, GL_RED, GL_UNSIGNED_BYTE,
        update.coverage.data());
    glBindTexture(GL_TEXTURE_2D, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void Renderer::upload_picture(std::size_t number, base::Pixels const& pixels)
{
    assert(pixels.rgba.size() == static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
    if (number >= m_impl->pictures.size())
        m_impl->pictures.resize(number + 1);
    m_impl->pictures[number] = Texture::make();
    glBindTexture(GL_TEXTURE_2D, m_impl->pictures[number].get());
    // It is usually shown smaller than it is: without smaller copies of it lines would break up.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(
        GL_TEXTURE_2D, 0, GL_RGBA8, pixels.width, pixels.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
    glGenerateMipmap(GL_TEXTURE_2D);
    glBindTexture(GL_TEXTURE_2D, 0);
}

void Renderer::drop_picture(std::size_t number)
{
    if (number < m_impl->pictures.size())
        m_impl->pictures[number] = Texture();
}

void Renderer::draw(ImDrawData& data, PixelSize size, Colour paper) { m_impl->render(data, size, paper); }

base::Result<Image> Renderer::draw_to_image(ImDrawData& data, PixelSize size, Colour paper)
{
    auto& target = m_impl->target;
    if (!target || target->size() != size) {
        target.reset();
        target = TRY(RenderTarget::create(size));
    }
    target->bind();
    m_impl->render(data, size, paper);
    return target->read();
}

} // namespace platform
