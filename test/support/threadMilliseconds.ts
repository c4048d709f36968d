/** What this thread has computed so far: a clock that stands still while a busy machine keeps the thread waiting. */
export function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
