// Preloaded into every child: when the program that started it is gone, however it went, the child ends as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
