import type { EmbedStrings } from './en';

export const zh: EmbedStrings = {
  title: '把这张图放进幻灯片',
  kind: '用于',
  kinds: {
    iframe: 'iframe',
    element: '网页',
    reveal: 'reveal.js',
    slidev: 'Slidev',
    marp: 'Marp',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
    picture: '图片',
  },
  notes: {
    iframe: '凡是能放 HTML 的地方都能用。焦点在框内时，用按键逐步播放。',
    element: '引入一个脚本，图就成为页面上的一个元素。',
    reveal: '每一步就是一个 fragment：用幻灯片自己的按键或翻页笔即可逐步播放。',
    slidev: '需要安装 hidden-state-flow 包。幻灯片每点一次，就前进一步。',
    marp: 'Marp 要加 --html 选项才显示 HTML。用图上的按钮和按键逐步播放。',
    quarto: '需要把包里的扩展放进 _extensions。每一步就是一个 fragment。',
    jupyter: '需要 anywidget，并把包里的 jupyter.js 放在笔记本旁边。',
    picture: '当前这一刻的图，放大也清晰。',
  },
  file: (name) => `权重只在你自己的文件“${name}”里：框架、网址和短代码都装不下。`,
  fetched: (names) =>
    `请把${names.map((name) => `“${name}”`).join('和')}放在网页旁边：脚本取到以后才显示这张图。`,
  copy: '复制',
  copied: '已复制',
  save: '保存图片（SVG）',
  close: '关闭',
};
