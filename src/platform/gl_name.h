#pragma once
// Owners of OpenGL's names. Each needs the context that made it when it is destroyed.

#include <glad/gl.h>

#include <utility>

namespace platform {

template <void (*generate)(GLuint&), void (*destroy)(GLuint)>
class GlName {
public:
    GlName() = default;
    [[nodiscard]] static GlName make()
    {
        GlName made;
        generate(made.m_name);
        return made;
    }
    GlName(GlName&& other) noexcept
        : m_name(std::exchange(other.m_name, 0))
    {
    }
    GlName& operator=(GlName&& other) noexcept
    {
        std::swap(m_name, other.m_name);
        return *this;
    }
    ~GlName()
    {
        if (m_name != 0)
            destroy(m_name);
    }
    [[nodiscard]] GLuint get() const { return m_name; }
    [[nodiscard]] explicit operator bool() const { return m_name != 0; }

private:
    GLuint m_name = 0;
};

// glad's functions are pointers that are set at run time, which a template can't take.
inline void generate_texture(GLuint& name) { glGenTextures(1, &name); }
inline void delete_texture(GLuint name) { glDeleteTextures(1, &name); }
inline void generate_renderbuffer(GLuint& name) { glGenRenderbuffers(1, &name); }
inline void delete_renderbuffer(GLuint name) { glDeleteRenderbuffers(1, &name); }
inline void generate_framebuffer(GLuint& name) { glGenFramebuffers(1, &name); }
inline void delete_framebuffer(GLuint name) { glDeleteFramebuffers(1, &name); }

using Texture = GlName<generate_texture, delete_texture>;
using Renderbuffer = GlName<generate_renderbuffer, delete_renderbuffer>;
using Framebuffer = GlName<generate_framebuffer, delete_framebuffer>;

} // namespace platform
