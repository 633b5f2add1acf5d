#include "pictures/restrict.h"

#include <seccomp.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <linux/sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace pictures {

namespace {

/// Five times what the largest picture that is allowed needs for its pixels.
constexpr rlim_t k_memory_bytes = rlim_t { 1024 } * 1024 * 1024;
constexpr rlim_t k_processor_seconds = 20;

void limit(__rlimit_resource resource, rlim_t value)
{
    rlimit const both { value, value };
    ::setrlimit(resource, &both);
}

/// Calls fail that no decoder needs. A list of those that it does need would break with each library's next version.
void forbid_calls()
{
    scmp_filter_ctx const filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return;
    auto const refused = SCMP_ACT_ERRNO(EPERM);
    for (int const call : { SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(socket),
             SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
             SCMP_SYS(process_vm_writev), SCMP_SYS(kill), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename),
             SCMP_SYS(renameat), SCMP_SYS(renameat2), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(link),
             SCMP_SYS(linkat), SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(chmod), SCMP_SYS(fchmodat),
             SCMP_SYS(truncate), SCMP_SYS(rmdir), SCMP_SYS(mknod), SCMP_SYS(mknodat), SCMP_SYS(chown), SCMP_SYS(lchown),
             SCMP_SYS(fchownat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr), SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo),
             SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(pidfd_send_signal), SCMP_SYS(mount), SCMP_SYS(unshare),
             SCMP_SYS(setns), SCMP_SYS(bpf), SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
             SCMP_SYS(io_uring_setup), SCMP_SYS(userfaultfd), SCMP_SYS(perf_event_open) })
        seccomp_rule_add(filter, refused, call, 0);
    // A new thread is allowed, a new process is not. Flags of clone3 lie in memory, where a filter can't look: the C
    // library then asks clone.
    seccomp_rule_add(filter, refused, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    // abort() sends a signal to itself.
    seccomp_rule_add(filter, refused, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_NE, static_cast<scmp_datum_t>(::getpid())));
    // Fonts are read, nothing is written, made or emptied.
    for (scmp_datum_t const written : { O_WRONLY, O_RDWR }) {
        seccomp_rule_add(filter, refused, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, written));
        seccomp_rule_add(filter, refused, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, written));
    }
    for (scmp_datum_t const made : { O_CREAT, O_TRUNC }) {
        seccomp_rule_add(filter, refused, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, made, made));
        seccomp_rule_add(filter, refused, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, made, made));
    }
    seccomp_rule_add(filter, refused, SCMP_SYS(creat), 0);
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0);
    seccomp_load(filter);
    seccomp_release(filter);
}

} // namespace

void restrict_process()
{
    limit(RLIMIT_CORE, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CPU, k_processor_seconds);
#if !defined(__SANITIZE_ADDRESS__) // Which reserves terabytes.
    limit(RLIMIT_AS, k_memory_bytes);
#endif
    forbid_calls();
}

} // namespace pictures
