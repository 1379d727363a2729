import type { Context } from 'hono';
import type { Action, Scope } from '../../domain/permissions.ts';
import type { Dependencies } from '../dependencies.ts';

/** Who asks, and what this action lets them reach. */
export interface Authority {
  /** The id of the person. */
  who: string;
  /** The id of the device from which they ask. */
  device: string;
  scope: Scope;
}

/** One thing that the desk asks of the endpoint: each names the action that must be permitted (PE3). */
export interface OfficeRoute {
  method: 'GET' | 'POST';
  /** Under `/api/office`, in Hono's notation. */
  path: string;
  action: Action;
  /** The longest body that is read, in bytes; 64 KiB where not said. */
  maxBody?: number;
  answer(context: Context, dependencies: Dependencies, authority: Authority): Promise<Response>;
}
