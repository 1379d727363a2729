import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = '256M';

/**
 * `EXT4_IOC_SHUTDOWN`, `_IOR('X', 125, __u32)`, with `EXT4_GOING_FLAGS_NOLOGFLUSH`: from this moment on nothing reaches
 * the disk, and what the journal had not written yet never will. Node has no ioctl; Perl is on every Debian.
 */
const SHUTDOWN = 'my $f = pack("L", 2); open(D, "<", shift) && ioctl(D, 0x8004587D, $f) or die "$!\\n"';

/** A file system of its own, whose power can be cut. */
export interface LoopDisk {
  /** Where it is mounted. */
  path: string;
  /** Nothing that was not on the disk gets there any more. */
  cut(): Promise<void>;
  /** As after the power has come back: the journal is replayed. Nobody may hold a file on it. */
  mountAgain(): Promise<void>;
  dispose(): Promise<void>;
}

/** An ext4 on a file. Rejects where the machine does not allow it: that takes root, loop devices and Perl. */
export async function createLoopDisk(): Promise<LoopDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-power-'));
  const [image, path] = [join(folder, 'image'), join(folder, 'disk')];
  const handle = join(path, 'handle');
  const mount = () => run('mount', ['-o', 'loop', image, path]);
  const unmount = () => run('umount', [path]);
  try {
    mkdirSync(path);
    await run('truncate', ['-s', SIZE, image]);
    await run('mkfs.ext4', ['-q', '-F', image]);
    await mount();
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  writeFileSync(handle, '');
  return {
    path,
    async cut() {
      await run('perl', ['-e', SHUTDOWN, handle]);
    },
    async mountAgain() {
      await unmount();
      await mount();
      writeFileSync(handle, '');
    },
    async dispose() {
      await unmount();
      rmSync(folder, { recursive: true });
    },
  };
}
