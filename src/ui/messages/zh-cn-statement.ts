/** What is said where a leader fetches the material for 述职. */
export const zhCnStatement = {
  title: '述职材料',
  detail: '每条要求做了什么、凭哪些记录（Word）',
  lead: '由学校服务器按您的记录写成，要有网络。选一个学期或学年：',
  preparing: '正在生成…',
  done: '文件已交给浏览器下载',
  unreachable: '连不上学校服务器。有网络时再来，记录都在。',
  failed: '没能生成，请过一会儿再试。',
  file: (name: string, period: string) => `${name}-述职材料-${period}.docx`,
};
export type StatementMessages = typeof zhCnStatement;
