/* A disk that remembers, and a disk that fills up: preloaded into the program under test.

   DISK_FOLDER     only files in this folder (an absolute path) are watched
   DISK_LOG        append what is done to them to this file, for replay.py
   DISK_FULL_AT    from this write-like call on (1 is the first) the disk has no room left:
                   what would make a file longer fails with ENOSPC, what stands can be overwritten
   DISK_FAIL_AT    this one write-like call fails with ENOSPC, whatever it would do
   DISK_FREED      once a file of this name exists, there is room again
   DISK_COUNT      at the end, write the number of write-like calls to this file

   Calls are made one at a time, so that the log is in the order in which they happened. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 65536

static pthread_mutex_t one = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static unsigned char watched[MOST];  /* 1: a file of the folder, 2: the folder itself */
static const char *folder, *freed;
static int log_fd = -1;
static long calls, full_at, fail_at;

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

__attribute__((constructor)) static void begin(void) {
    folder = getenv("DISK_FOLDER");
    freed = getenv("DISK_FREED");
    full_at = number("DISK_FULL_AT");
    fail_at = number("DISK_FAIL_AT");
    const char *path = getenv("DISK_LOG");
    if (path)
        log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("DISK_COUNT");
    if (!path) return;
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    char text[32];
    int length = snprintf(text, sizeof text, "%ld", calls);
    if (syscall(SYS_write, fd, text, length) < 0) _exit(70);
    syscall(SYS_close, fd);
}

/* One record: a line "verb inode offset length", then that many bytes. */
static void record(const char *verb, long inode, long offset, const void *data, size_t length) {
    if (log_fd < 0) return;
    char head[128];
    int size = snprintf(head, sizeof head, "%s %ld %ld %zu\n", verb, inode, offset, length);
    struct iovec parts[2] = {{head, size}, {(void *)data, length}};
    if (syscall(SYS_writev, log_fd, parts, 2) != (long)(size + length)) _exit(71);
}

static void record_name(const char *verb, long inode, const char *name) {
    record(verb, inode, 0, name, strlen(name));
}

/* Where a path lies in the folder ("" for the folder itself), or NULL. */
static const char *inside(int at, const char *path, char *buffer) {
    if (!folder || !path) return NULL;
    if (path[0] == '/') {
        snprintf(buffer, PATH_MAX, "%s", path);
    } else {
        char base[PATH_MAX], link[64];
        if (at == AT_FDCWD) {
            if (!getcwd(base, sizeof base)) return NULL;
        } else {
            snprintf(link, sizeof link, "/proc/self/fd/%d", at);
            ssize_t size = readlink(link, base, sizeof base - 1);
            if (size < 0) return NULL;
            base[size] = 0;
        }
        if (snprintf(buffer, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) return NULL;
    }
    size_t length = strlen(folder);
    if (strncmp(buffer, folder, length)) return NULL;
    if (!buffer[length] || !strcmp(buffer + length, "/")) return buffer + length;
    return buffer[length] == '/' ? buffer + length + 1 : NULL;
}

static int is_watched(int fd) { return fd >= 0 && fd < MOST && watched[fd]; }

static struct stat state_of(int fd) {
    struct stat state = {0};
    fstat(fd, &state);
    return state;
}

/* Whether the disk refuses a write-like call that would end at this offset (-1: it makes a file). */
static int refused(int fd, long to) {
    long call = ++calls;
    if (freed && syscall(SYS_faccessat, AT_FDCWD, freed, F_OK) == 0) return 0;
    int grows = to < 0 || to > state_of(fd).st_size;
    if ((fail_at && call == fail_at) || (full_at && call >= full_at && grows)) {
        errno = ENOSPC;
        return 1;
    }
    return 0;
}

static int opened(int at, const char *path, int flags, mode_t mode) {
    char buffer[PATH_MAX];
    pthread_mutex_lock(&one);
    const char *name = inside(at, path, buffer);
    int there = name && syscall(SYS_faccessat, at, path, F_OK) == 0;
    int fd = -1;
    if (!(name && !there && (flags & O_CREAT) && refused(-1, -1)))
        fd = syscall(SYS_openat, at, path, flags, mode);
    int error = errno;
    if (fd >= 0 && fd < MOST) watched[fd] = 0;
    if (fd >= 0 && fd < MOST && name) {
        struct stat state = state_of(fd);
        watched[fd] = S_ISDIR(state.st_mode) ? 2 : 1;
        if (watched[fd] == 1) record_name(there ? "open" : "create", state.st_ino, name);
        if (there && (flags & O_TRUNC) && watched[fd] == 1) record("size", state.st_ino, 0, "", 0);
    }
    pthread_mutex_unlock(&one);
    errno = error;
    return fd;
}

#define MODE_OF(flags, mode)                             \
    mode_t mode = 0;                                     \
    if ((flags) & (O_CREAT | O_TMPFILE)) {               \
        va_list rest;                                    \
        va_start(rest, flags);                           \
        mode = va_arg(rest, mode_t);                     \
        va_end(rest);                                    \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd) {
    pthread_mutex_lock(&one);
    if (fd >= 0 && fd < MOST) watched[fd] = 0;
    int answer = syscall(SYS_close, fd);
    pthread_mutex_unlock(&one);
    return answer;
}

static ssize_t written(int fd, const struct iovec *parts, int count, off_t offset, int here) {
    pthread_mutex_lock(&one);
    struct stat state = state_of(fd);
    if (here) {
        offset = lseek(fd, 0, SEEK_CUR);
        if (fcntl(fd, F_GETFL) & O_APPEND) offset = state.st_size;
    }
    off_t to = offset;
    for (int index = 0; index < count; index++) to += parts[index].iov_len;
    ssize_t answer = -1;
    if (!refused(fd, to))
        answer = here ? syscall(SYS_writev, fd, parts, count)
                      : syscall(SYS_pwritev, fd, parts, count, offset, 0L);
    int error = errno;
    ssize_t left = answer;
    for (int index = 0; index < count && left > 0; index++) {
        size_t length = (size_t)left < parts[index].iov_len ? (size_t)left : parts[index].iov_len;
        record("write", state.st_ino, offset, parts[index].iov_base, length);
        offset += length;
        left -= length;
    }
    pthread_mutex_unlock(&one);
    errno = error;
    return answer;
}

ssize_t write(int fd, const void *data, size_t length) {
    struct iovec part = {(void *)data, length};
    return is_watched(fd) ? written(fd, &part, 1, 0, 1) : syscall(SYS_write, fd, data, length);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    return is_watched(fd) ? written(fd, parts, count, 0, 1) : syscall(SYS_writev, fd, parts, count);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
    struct iovec part = {(void *)data, length};
    return is_watched(fd) ? written(fd, &part, 1, offset, 0)
                          : syscall(SYS_pwrite64, fd, data, length, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    return pwrite(fd, data, length, offset);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
    return is_watched(fd) ? written(fd, parts, count, offset, 0)
                          : syscall(SYS_pwritev, fd, parts, count, offset, 0L);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
    return pwritev(fd, parts, count, offset);
}

int ftruncate(int fd, off_t size) {
    if (!is_watched(fd)) return syscall(SYS_ftruncate, fd, size);
    pthread_mutex_lock(&one);
    int answer = refused(fd, size) ? -1 : syscall(SYS_ftruncate, fd, size);
    int error = errno;
    if (!answer) record("size", state_of(fd).st_ino, size, "", 0);
    pthread_mutex_unlock(&one);
    errno = error;
    return answer;
}

int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

int fallocate(int fd, int mode, off_t offset, off_t length) {
    if (!is_watched(fd)) return syscall(SYS_fallocate, fd, mode, offset, length);
    pthread_mutex_lock(&one);
    int answer = refused(fd, offset + length) ? -1 : syscall(SYS_fallocate, fd, mode, offset, length);
    int error = errno;
    struct stat state = state_of(fd);
    if (!answer) record("size", state.st_ino, state.st_size, "", 0);
    pthread_mutex_unlock(&one);
    errno = error;
    return answer;
}

int fallocate64(int fd, int mode, off64_t offset, off64_t length) { return fallocate(fd, mode, offset, length); }
int posix_fallocate(int fd, off_t offset, off_t length) { return fallocate(fd, 0, offset, length) ? errno : 0; }
int posix_fallocate64(int fd, off64_t offset, off64_t length) { return posix_fallocate(fd, offset, length); }

static int synced(int fd, long call) {
    if (!is_watched(fd)) return syscall(call, fd);
    pthread_mutex_lock(&one);
    int answer = syscall(call, fd);
    int error = errno;
    if (!answer && watched[fd] == 2) record("sync-names", 0, 0, "", 0);
    if (!answer && watched[fd] == 1) record("sync", state_of(fd).st_ino, 0, "", 0);
    pthread_mutex_unlock(&one);
    errno = error;
    return answer;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int unlinkat(int at, const char *path, int flags) {
    char buffer[PATH_MAX];
    pthread_mutex_lock(&one);
    const char *name = inside(at, path, buffer);
    int answer = syscall(SYS_unlinkat, at, path, flags);
    int error = errno;
    if (!answer && name && !(flags & AT_REMOVEDIR)) record_name("unlink", 0, name);
    pthread_mutex_unlock(&one);
    errno = error;
    return answer;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

static int moved(int from_at, const char *from, int to_at, const char *to, unsigned flags, const char *verb) {
    char from_buffer[PATH_MAX], to_buffer[PATH_MAX], both[2 * PATH_MAX];
    pthread_mutex_lock(&one);
    const char *from_name = inside(from_at, from, from_buffer), *to_name = inside(to_at, to, to_buffer);
    int linking = !strcmp(verb, "link");
    int answer = linking ? syscall(SYS_linkat, from_at, from, to_at, to, flags)
                         : syscall(SYS_renameat2, from_at, from, to_at, to, flags);
    int error = errno;
    if (!answer && from_name && to_name) {
        snprintf(both, sizeof both, "%s\n%s", from_name, to_name);
        record_name(verb, 0, both);
    } else if (!answer && from_name && !linking) {
        record_name("unlink", 0, from_name);
    } else if (!answer && to_name) {
        _exit(72);  /* a file that came from outside the folder: the log could not tell its content */
    }
    pthread_mutex_unlock(&one);
    errno = error;
    return answer;
}

int rename(const char *from, const char *to) { return moved(AT_FDCWD, from, AT_FDCWD, to, 0, "rename"); }
int renameat(int a, const char *from, int b, const char *to) { return moved(a, from, b, to, 0, "rename"); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return moved(a, from, b, to, flags, "rename"); }
int link(const char *from, const char *to) { return moved(AT_FDCWD, from, AT_FDCWD, to, 0, "link"); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return moved(a, from, b, to, flags, "link"); }

/* For a child that a runner has forked: begin to count, and fill up, from here. */
void disk_begin(long full, long fail) {
    calls = 0;
    full_at = full;
    fail_at = fail;
}

long disk_calls(void) { return calls; }
