import type { EmbedStrings } from './en';

export const zh: EmbedStrings = {
  code: '要复制的代码',
  kinds: {
    iframe: 'iframe',
    element: '网页',
    reveal: 'reveal.js',
    slidev: 'Slidev',
    marp: 'Marp',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
  },
  notes: {
    iframe:
      '凡是能放 HTML 的地方都能用。焦点在 iframe 内时，用按键逐步播放；用不到的按键会交给外面的网页。如果 iframe 带有 sandbox="allow-scripts"，则只能用单文件的网页。',
    element: '引入一个脚本，图就成为页面上的一个元素。',
    reveal:
      '每一步就是一个 fragment：用幻灯片自己的按键或翻页笔即可逐步播放。脚本会自己找到幻灯片，整页只需引入一次。',
    slidev:
      '需要安装 hidden-state-flow 包，并在 components/HiddenStateFlow.ts 里写：export { default } from "hidden-state-flow/slidev"。幻灯片每点一次，就前进一步。',
    marp: 'Marp 要加 --html 选项才显示 HTML，导出 PDF 还要加 --allow-local-files。用图上的按钮和按键逐步播放。',
    quarto: '需要把包里的扩展放进 _extensions。每一步就是一个 fragment。',
    jupyter: '需要 anywidget，并把包里的 jupyter.js 放在 notebook 文件旁边。',
  },
  forHall: '加上 compact，后排也能看清文字；用 hide="caption equation loop" 可以隐去说明、公式和折叠图。',
  file: (name) => `权重只在你自己的文件“${name}”里：iframe、网址和短代码里都放不下。`,
  fetched: (names) =>
    `请把${names.map((name) => `“${name}”`).join('和')}放在网页旁边：脚本取到以后才显示这张图。`,
  copy: '复制',
  copied: '已复制',
  saveFile: (name) => `保存 ${name}`,
  beside: (name) => `请把 ${name} 放在幻灯片旁边。`,
  thisPage: (name) => `请把本文件复制到幻灯片旁边，命名为 ${name}。`,
  notHere: (name, path) =>
    `请把 ${name} 放在幻灯片旁边。这里没有这个文件：运行“npm run build”即可生成，位于 dist/${path}。`,
};
