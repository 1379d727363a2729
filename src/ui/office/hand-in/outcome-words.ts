import type { Refusal } from '../../../domain/log/entry.ts';
import type { ChainHandedIn } from '../../../domain/office/hand-in-wire.ts';
import type { HandInMessages } from '../../messages/zh-cn-hand-in.ts';

/** Whose chain it is, as far as the endpoint knows. */
export function signerToWords(chain: ChainHandedIn, h: HandInMessages): string {
  return chain.outcome === 'unknown' ? h.unknownSigner : h.signer(chain.name, chain.label);
}

/** What became of a chain, sentence by sentence; what to do about it where it was not taken (HA3). */
export function outcomeToWords(chain: ChainHandedIn, h: HandInMessages): string[] {
  switch (chain.outcome) {
    case 'unknown':
      return [h.unknown];
    case 'revoked':
      return [h.revoked];
    case 'taken': {
      const { results } = chain;
      const count = (status: 'stored' | 'known') => results.filter((each) => each.status === status).length;
      const [stored, known] = [count('stored'), count('known')];
      const refused = new Map<Refusal, number>();
      for (const result of results) {
        if (result.status === 'refused') refused.set(result.reason, (refused.get(result.reason) ?? 0) + 1);
      }
      return [
        ...(stored > 0 ? [h.stored(stored)] : []),
        ...(known > 0 ? [h.known(known)] : []),
        ...[...refused].map(([reason, times]) => h.refused[reason](times)),
        ...(refused.size === 0 ? [h.next] : []),
      ];
    }
    default:
      throw new Error(`An outcome without words: ${chain satisfies never}`);
  }
}
