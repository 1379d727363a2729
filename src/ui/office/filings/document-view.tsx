import { dateInWords } from '../../../domain/office/filings/date-words.ts';
import { type NumberedBlock, numberBlocks } from '../../../domain/office/filings/numbering.ts';
import type { Block, OfficialDocument } from '../../../domain/office/filings/official-document.ts';
import './document.css';

/** A text as its Word file looks. */
export function DocumentView({ document }: { document: OfficialDocument }) {
  const { title, subtitle, addressee, blocks, attachments, signature } = document;
  const isOne = attachments.length === 1;
  return (
    <article class="document" lang="zh-CN">
      <div class="document-page">
        <h2 class="document-title">{title}</h2>
        {subtitle !== undefined && <p class="document-subtitle">（{subtitle}）</p>}
        {addressee !== undefined && <p class="document-edge">{addressee}：</p>}
        <Blocks blocks={blocks} />
        {attachments.length > 0 && (
          <ul class="document-note">
            {attachments.map((attachment, index) => (
              <li key={attachment.title}>
                {index === 0 ? '附件：' : ''}
                {isOne ? '' : `${index + 1}.`}
                {attachment.title}
              </li>
            ))}
          </ul>
        )}
        <div class="document-signature">
          <p>{signature.name}</p>
          <p>{dateInWords(signature.date)}</p>
        </div>
      </div>
      {attachments.map((attachment, index) => (
        <div class="document-page" key={attachment.title}>
          <p class="document-edge document-heading-1">附件{isOne ? '' : index + 1}</p>
          <h2 class="document-title">{attachment.title}</h2>
          <Blocks blocks={attachment.blocks} />
        </div>
      ))}
    </article>
  );
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {numberBlocks(blocks).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

function BlockView({ block }: { block: NumberedBlock }) {
  switch (block.block) {
    case 'heading': {
      const runsOn = block.text !== undefined && block.text !== '';
      return (
        <p>
          <span class={`document-heading-${block.level}`}>
            {block.number}
            {block.title}
            {runsOn && '。'}
          </span>
          {block.text}
        </p>
      );
    }
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map(({ title, share }) => (
                <th key={title} scope="col" style={{ inlineSize: `${share}%` }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((text, column) => (
                  <td key={block.columns[column]?.title}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      throw new Error(`A block that is not drawn: ${block satisfies never}`);
  }
}
