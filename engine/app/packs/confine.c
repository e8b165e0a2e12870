#define _GNU_SOURCE /* the names of the limits and calls */
#include "app/packs/confine.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/packs/rules.h"

#if defined(__SANITIZE_ADDRESS__)
enum { IS_SANITIZED = 1, CPU_S = CH_CONFINE_CPU_S * 6 };
#else
enum { IS_SANITIZED = 0, CPU_S = CH_CONFINE_CPU_S };
#endif

/* Limits ------------------------------------------------------------------------------------------------------------- */

/* Bytes of addresses in use. */
static rlim_t addresses(void)
{
    unsigned long long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%llu", &pages) != 1) pages = 0;
    if (file) fclose(file);
    return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static bool set(int which, rlim_t soft, rlim_t hard)
{
    struct rlimit now, limit = {soft, hard};
    if (getrlimit((__rlimit_resource_t)which, &now) != 0) return false;
    if (limit.rlim_max > now.rlim_max) limit.rlim_max = now.rlim_max; /* it may be tighter already */
    if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    return setrlimit((__rlimit_resource_t)which, &limit) == 0;
}

ChStatus ch_confine_limits(ChError *error)
{
    rlim_t memory = addresses() + ((rlim_t)CH_CONFINE_MEMORY_MB << 20);
    bool good = set(RLIMIT_CPU, CPU_S, CPU_S + 1) && set(RLIMIT_FSIZE, CH_PACK_FILE_BYTES, CH_PACK_FILE_BYTES) &&
                set(RLIMIT_NOFILE, 32, 32) && set(RLIMIT_CORE, 0, 0) && set(RLIMIT_NPROC, 0, 0) &&
                (IS_SANITIZED || set(RLIMIT_AS, memory, memory));
    return good ? CH_OK : ch_fail(error, CH_IO, "the limits for opening a pack cannot be set: %s", strerror(errno));
}

/* Calls -------------------------------------------------------------------------------------------------------------- */

/* X(result, name here, name there, what it takes) */
#define SECCOMP_CALLS(X)                                                                                               \
    X(scmp_filter_ctx, make, seccomp_init, (uint32_t))                                                                 \
    X(int, add, seccomp_rule_add_array, (scmp_filter_ctx, uint32_t, int, unsigned int, const struct scmp_arg_cmp *))   \
    X(int, number, seccomp_syscall_resolve_name, (const char *))                                                       \
    X(int, load, seccomp_load, (scmp_filter_ctx))                                                                      \
    X(void, release, seccomp_release, (scmp_filter_ctx))

#define SAME(result, name, there, takes) \
    _Static_assert(_Generic(there, result(*) takes: 1, default: 0), #there " is called as it was declared");
SECCOMP_CALLS(SAME)

#define MEMBER(result, name, there, takes) result(*name) takes;
typedef struct Seccomp {
    SECCOMP_CALLS(MEMBER)
} Seccomp;

#define ROW(result, name, there, takes) {#there, offsetof(Seccomp, name)},
static const struct {
    const char *there;
    size_t at;
} rows[] = {SECCOMP_CALLS(ROW)};

static ChStatus bring_in(Seccomp *seccomp, ChError *error)
{
    void *library = dlopen("libseccomp.so.2", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    bool good = library != NULL;
    for (size_t i = 0; good && i < sizeof rows / sizeof *rows; i++) {
        void *call = dlsym(library, rows[i].there);
        good = call != NULL;
        if (good) memcpy((char *)seccomp + rows[i].at, &call, sizeof call);
    }
    if (library) dlclose(library);
    return good ? CH_OK : ch_fail(error, CH_IO, "packs are opened with libseccomp, which is not to be had: install libseccomp2");
}

ChStatus ch_confine_prepare(ChError *error)
{
    Seccomp seccomp;
    return bring_in(&seccomp, error);
}

static bool add_all(const Seccomp *seccomp, scmp_filter_ctx filter, uint32_t action, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int number = seccomp->number(names[i]);
        if (number == __NR_SCMP_ERROR) continue; /* this kind of machine does not have it */
        if (seccomp->add(filter, action, number, 0, NULL) != 0) return false;
    }
    return true;
}

/* Opening: any way while writing, else only to read. */
static bool add_opening(const Seccomp *seccomp, scmp_filter_ctx filter, bool writing)
{
    enum { CHANGES = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC };
    struct scmp_arg_cmp at = {2, SCMP_CMP_MASKED_EQ, CHANGES, O_RDONLY}, plain = {1, SCMP_CMP_MASKED_EQ, CHANGES, O_RDONLY};
    int openat_number = seccomp->number("openat"), open_number = seccomp->number("open");
    if (seccomp->add(filter, SCMP_ACT_ALLOW, openat_number, writing ? 0 : 1, writing ? NULL : &at) != 0) return false;
    if (open_number == __NR_SCMP_ERROR) return true;
    return seccomp->add(filter, SCMP_ACT_ALLOW, open_number, writing ? 0 : 1, writing ? NULL : &plain) == 0;
}

static bool add_rules(const Seccomp *seccomp, scmp_filter_ctx filter, bool writing)
{
    static const char *const allowed[] = {
        "read", "write", "readv", "writev", "pread64", "close", "lseek", "fstat", "stat", "lstat", "newfstatat", "statx", "access",
        "faccessat", "faccessat2", "readlink", "readlinkat", "getdents64", "getcwd", "fcntl", "brk", "mmap", "munmap", "mremap",
        "mprotect", "madvise", "futex", "getrandom", "clock_gettime", "gettimeofday", "getpid", "gettid", "getrlimit", "prlimit64",
        "sysinfo", "sched_getaffinity", "sched_yield", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
        "restart_syscall", "exit", "exit_group"};
    static const char *const hostile[] = {
        "execve", "execveat", "fork", "vfork", "clone", "clone3", "socket", "socketpair", "connect", "bind", "sendto", "sendmsg",
        "ptrace", "process_vm_readv", "process_vm_writev", "kill", "tkill", "mount", "unshare", "setns", "bpf", "io_uring_setup",
        "userfaultfd", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat", "chmod", "fchmodat", "chown", "fchownat"};
    static const char *const to_write[] = {"mkdir", "mkdirat"};
    static const char *const to_narrow[] = {"seccomp", "prctl"}; /* for the next, tighter filter */
    return add_all(seccomp, filter, SCMP_ACT_ALLOW, allowed, sizeof allowed / sizeof *allowed) &&
           add_all(seccomp, filter, SCMP_ACT_KILL_PROCESS, hostile, sizeof hostile / sizeof *hostile) &&
           (!writing || add_all(seccomp, filter, SCMP_ACT_ALLOW, to_write, sizeof to_write / sizeof *to_write)) &&
           (!writing || add_all(seccomp, filter, SCMP_ACT_ALLOW, to_narrow, sizeof to_narrow / sizeof *to_narrow)) &&
           add_opening(seccomp, filter, writing);
}

ChStatus ch_confine_calls(bool writing, ChError *error)
{
    Seccomp seccomp;
    ChStatus status = bring_in(&seccomp, error);
    if (status != CH_OK) return status;
    /* An unknown call fails as it would on an older kernel, and the C library goes another way or says so. */
    scmp_filter_ctx filter = seccomp.make(SCMP_ACT_ERRNO(EPERM));
    bool good = filter && add_rules(&seccomp, filter, writing) && seccomp.load(filter) == 0;
    if (filter) seccomp.release(filter);
    return good ? CH_OK : ch_fail(error, CH_IO, "this system cannot confine a process (seccomp), and packs are not opened without");
}
