/*
 * 关于心情的中文语法，由 `rulesOf` 读取。 A grammar of Chinese sentences about moods, as `rulesOf` reads it. The lists of words have
 * names like `adjective good2`, `verb bad1` and `~very`, and `adjective` is one that is good or bad.
 */

export const phrases = `
adjective = <good adjective> | <bad adjective> | <good adjective> | <bad adjective> | <pretty> | 不错 | 好吃 | 难吃
pretty = 好
verb = <good verb> | <bad verb>
noun = <good noun> | <bad noun>
adverb = <good adverb> | <bad adverb>
do = <verb verb>
measure = <adjective measure>
thing = <noun thing> | <noun event> | <noun food> | <noun place> | <noun event> | <noun people> | <noun animal>
det = 这 <~one> | 这个 | 那 <~one> | 那个 | 我的 | <~my> | 我 | <~the> | 他 的 | 这家 | 这部 | <~one> | 一 <~one>
np = <det> <thing> | <det> <thing> | <thing> | <thing> | <noun day> 的 <thing> | <noun people> 的 <thing> |
    <noun people> 做 的 <noun food> | <who> <do> 的 <thing> | <thing> <thing>
who = 我 | 我 | 我们 | 他 | 她 | <~I> | 你 | <noun people> | <det> <noun people>
when = <noun day> | <noun day> | 在 <noun place> | <noun day> <noun day> | <~there> | <~there> | 和 <noun people> 一起 |
    对 <who>
very = 很 | 很 | 很 | 非常 | 太 | 真 | 特别 | <~very> | <~very> | <~slightly> | 这么 | 好
not = 不 | 不 | 并不 | 不是 很 | 不太 | <~not> | <~never> | 一点也不 | 一点都不 | 没 | 没有 | <~hardly>
how = <very> | <very> | <very> | <very> | <not> | - | 也 <very> | 都 <very> | 不 <very> | 就 <very> |
    <~there> <very>
end = 了 | 啊 | 的 | <~了> | 极了 | 多了
of = 的 | 地 | 得
`;

export const clauses = `
clause = <of thing> | <of thing> | <of thing> | <of thing> | <of person> | <of person> | <taste> | <taste> | <event> |
    <event> | <event> | <nobody> | <none> | <much> | <compared> | <kind> | <stopping> | <waiting> | <getting> |
    <everso> | <fact> | <fact> | <having> | <way> | <way> | <working> | <luckily> | <list> | <short> | <said>
of thing = <np> <how> <adjective> <end?> | <np> <how> <adjective> | <when> <np> <how> <adjective> <end??> |
    <how> <adjective> <end?> | <np> <how> <adjective> , <how> <adjective> | <np> 又 <adjective> 又 <adjective> |
    <np> <do> 起来 <how> <adjective> | 真 <adjective> 啊 | 太 <adjective> 了 | <np> 是 <adjective> 的
of person = <who> <how> <adjective> <end?> | <who> <when> <how> <adjective> | <who> 觉得 <np> <how> <adjective> |
    <who> 感到 <how> <adjective> | <who> 对 <np> <how> <adjective> | <who> <do> 了 , <how> <adjective> |
    <np> 让 <who> <how> <adjective> | 让 人 <adjective>
taste = <who> <how> <verb> <np> | <who> 喜欢 <np> | <who> 不 喜欢 <np> | <who> <verb> <do> <np?> |
    <who> <very?> <verb> <np> | <who> <not> <verb> <np> | <who> <when?> <verb> <np>
event = <who> <verb> 了 <np?> | <when> <who> <verb> 了 <np?> | <np> <verb> 了 | <np> 又 <verb> 了 |
    <who> 把 <np> <verb> 了 | <np> 被 <verb> 了 | <who> 没有 <verb> <np?> | <who> 没 <verb> |
    <who> 没有 让 <who> <verb> | <who> <when> <verb> | <np> <do> <~one> <noun day> 就 <verb> 了 |
    <who> <do> <np> , <verb> 了 | <who> <verb> 得 <how> <adjective> | <who> 终于 <verb> 了 <np?> |
    <who> 再也不 <verb> <np?>
nobody = 没有人 <do> <np?> | 没人 <do> <who> | 谁 都 不 <do> | 没有人 <verb> | <who> <~never> <do> <np?> |
    <who> 再也不 <do> 了 | 没有 <~one> <noun people> <do> | 没什么 <noun> | 没有 <noun people> 来 <do> |
    哪儿 也 <~not> <do>
none = 没有 <noun> | 没有 <thing> | <noun place> 没有 <thing> | <np> 没有 <noun> | 一点 <thing> 也 没有 |
    一点 <noun> 都 没有 | <who> 没有 <thing> | 没有 <thing> , 没有 <thing> | <who> 没 <thing> 了 | 什么 <thing> 也 没有 |
    没什么 <bad noun>
much = <np> 太 <measure> 了 | <np> 太 <measure> | <very> <measure> | <np> <very> <measure> | <np> 不够 <measure> |
    <np> 不 <measure> | <who> <do> 得 太 <measure> 了 | <thing> 不够 | <np> 不 太 <measure>
compared = <np> 比 <np> <adjective> <more?> | <np> 比 以前 <adjective> <more?> | <np> 没有 <np> <such?> <adjective> |
    <np> 不如 <np> <adjective> | <np> 比 <who> 想 的 <adjective> | <np> 没有 <who> 想 的 <such?> <adjective> |
    <np> 越来越 <adjective> 了 | <np> 更 <adjective> | <np> <adjective better> 了 | <np> <adjective worse> 了 |
    <np> 不如 以前 了 | <np> <adjective> 多了 | <np> 最 <adjective> | 最 <adjective> 的 <thing> |
    比 <np> 还 <adjective> | 没有 比 <np> 更 <adjective> 的 <thing> 了
more = 多了 | 一点 | 得多 | 很多
such = 那么 | 这么
kind = 谢谢 你 <do> <who?> | 谢谢 你 的 <good noun> | 谢谢 <noun people> | 谢谢 <np> | 祝 你 <good adjective> |
    祝 你 <noun event> <good adjective> | 祝 <who> <good adjective> | 恭喜 你 <good verb> | 恭喜 <who> |
    希望 <np> <good adjective> | 希望 <who> <do> <np> | 要是 <who> <do> 就好了 | 早知道 <who> 就 不 <do> 了 |
    真希望 <who> <do> <np> | 对不起 , <fact> | 感谢 <who> <do> <np> | 感谢 <np> | <who> 多希望 <who> <do>
stopping = <who> 停止 <verb> 了 | <who> 忍不住 <verb> 了 | <who> 不用 <verb> 了 | <who> 再也不用 <verb> <np> |
    别 <verb> 了 | <who> 不再 <verb> 了 | 避免 <bad noun>
waiting = <who> 等 了 <~one> <noun day> | <who> 迫不及待 想 <do> <np?> | <who> 等 <np> |
    <who> 在 <noun place> 等 <who> | 等 了 <~one> <noun day> 也 没 <do> | <np> 等 了 很久
getting = <who> 找到 了 <gain> | <who> 得到 了 <gain> | <who> 没有 拿到 <gain> | <who> 收到 了 <gain> |
    <who> 没 得到 <gain> | <who> <~got> 了 <~one> <gain> | <np> 丢 了 <gain> | <gain> <how> <adjective> |
    <who> 送 我 <gain>
gain = 工作 | 礼物 | <~gain>
everso = <who> 从来没有 <do> 过 这么 <adjective> 的 <thing> | <who> 从来没 <do> 过 这么 <adjective> 的 <thing> |
    <who> 从来没有 这么 <adjective> 过 | <who> 从未 这么 <adjective> 过 | 这么 <adjective> 的 <thing> |
    <who> 第一次 <do> 这么 <adjective> 的 <thing> | 从来没 这么 <adjective>
fact = <who> <when> <do> 了 <np> | <who> <do> <np> | <who> 在 <noun place> <do> | <when> <who> <do> 了 <thing> |
    <who> 和 <noun people> 去 <noun place> <do> | <np> 是 <thing> | <np> 在 <noun place> | <who> <~has> <do> <np> |
    <np> <do> 了 | <who> <do> 了 <~one> <thing> | <who> 正在 <do> | 有 <~one> <thing> | <who> 有 <thing> |
    <noun place> 里 有 <thing> | <np> <measure>
having = <who> 有 <noun> | <who> 有 很多 <noun> | 这 是 <~one> <noun> | <np> 是 <noun> | 真是 <adjective> 的 <noun day> |
    <~one> <adjective> 的 <thing> | <adjective> 的 <thing> | <who> <do> 了 <adjective> 的 <thing> |
    <who> <do> 了 <~one> <adjective> 的 <thing> | <np> 给 <who> <noun> | <who> <very> <noun> | 真是 <noun> |
    简直 是 <noun>
way = <who> <do> 得 <how> <adjective> | <who> <do> 得 <how> <adjective> | <who> <adjective> 地 <do> <np> |
    <np> <do> 得 <how> <adjective> | <who> <when> <do> 得 <how> <adjective> | <who> <adjective> 得 <verb> 了 |
    <who> <when> 没 <do> 好 | <who> <do> <how> <adjective>
working = <np> 不 好使 | <np> 很 管用 | <np> <do> 不 了 | <who> 在 <noun place> 工作 | <np> 用起来 <how> <adjective> |
    <who> 的 工作 <how> <adjective> | <np> 不 管用
luckily = <adverb> , <fact> | <adverb> <fact> | <adverb> , <of thing> | <adverb good1> <fact> |
    <adverb good1> <of thing> | <adverb bad1> <fact> | 真 <adjective> , <fact>
list = <adjective> 的 <thing> , <adjective> 的 <thing> | <np> <adjective> , <np> <adjective> |
    <adjective> 、 <adjective> 、 <adjective> | <np> <how> <adjective> , <np> 也 <how> <adjective> |
    <very> <adjective> , <very> <adjective>
short = <how> <adjective> | <adjective> | 真 <adjective> | <adverb> | 多么 <adjective> 的 <thing> | 好 <adjective> |
    太 <adjective> 了 | 不 <adjective> | <verb> 了 | <noun> | 值得 <do> | <adjective> 极了
said = <who> 说 <np> <how> <adjective> | <who> 觉得 <how> <adjective> | <who> 认为 <np> <how> <adjective> |
    <noun people> 说 <none> | 听说 <np> <how> <adjective> | 没想到 <np> 这么 <adjective> |
    没想到 <np> <how> <adjective> | <who> 以为 <np> <how> <adjective>
question = <np> <adjective> 吗 | <who> <verb> <np> 吗 | <np> 怎么样 | <who> <do> 什么 | <np> 在 哪里 |
    为什么 <np> <how> <adjective> | 为什么 <who> <not> <do> | 你 <do> <np> 吗 | <who> 怎么 这么 <adjective> |
    <np> <how> <adjective> 吗
`;
