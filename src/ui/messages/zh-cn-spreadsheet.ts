/** What is said in Chinese while a spreadsheet is read. */
export const zhCnSpreadsheet = {
  choose: '选择文件',
  drop: '也可以把文件拖到这里',
  reading: (name: string) => `正在读取${name}…`,
  stop: '停止',
  failure: {
    empty: '文件里没有内容。请确认选对了文件。',
    tooLarge: '文件超过 10 MB，大得不寻常。请只保留要导入的这一张表，再试一次。',
    oldExcel: '这是旧版 Excel（.xls）文件。请用 Excel 打开，另存为 .xlsx，再来导入。',
    protected: '文件设了打开密码。请去掉密码，另存一份再导入。',
    pdf: '这是 PDF 文件。请导入 Excel 表格（.xlsx）或 CSV。',
    webPage: '这其实是网页文件，只是改了名字。请用 Excel 打开，另存为 .xlsx，再来导入。',
    notSpreadsheet: '这不是表格文件。请导入 Excel 表格（.xlsx）或 CSV。',
    damaged: '文件已损坏，读不出来。请重新下载或另存一份，再试一次。',
    bomb: '文件解开后大得不正常，没有读取。请确认来源，重新导出一份。',
    tooManyRows: '超过 5000 行。请确认选对了文件，或分几次导入。',
    tooManyColumns: '超过 100 列。请只保留要导入的列，再试一次。',
  },
};
export type SpreadsheetMessages = typeof zhCnSpreadsheet;
