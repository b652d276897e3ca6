/*
 * A grammar of English sentences about moods, as `rulesOf` reads it. The lists of words have names like `adjective good2`,
 * `past bad1` and `~very`, and `adjective` is one that is good or bad.
 */

export const phrases = `
adjective = <good adjective> | <bad adjective>
noun = <good noun> | <bad noun>
nouns = <good nouns> | <bad nouns>
adverb = <good adverb> | <bad adverb>
base = <good base> | <bad base>
third = <good third> | <bad third>
past = <good past> | <bad past>
participle = <good participle> | <bad participle>
gerund = <good gerund> | <bad gerund>
any = <one thing> | <one event> | <one food> | <one place> | <one people> | <one animal>
anys = <several thing> | <several event> | <several food> | <several place> | <several people> | <several animal>
det = the | the | the | this | that | <~the> | my | my | our | <~my>
np = <det> <any> | <det> <any> | <det> <any> | <det> <measure> <any> | <det> <anys> | <det> <any> <any>
nps = <det> <anys>
measure = <adjective measure>
it = it | it | this | that
who = I | I | I | we | he | she | they | you | <~I> | <det> <one people>
is = is | is | was | was
not = not | not | never | <~hardly> | not
notaux = don't | didn't | didn't | doesn't | can't | won't | <~not> | do not | did not | never | couldn't
be = <is> | <is> | <is> | <is> | isn't | wasn't | <is> not | <is> not | <is> never | will be | looks | seems |
    tastes | sounds | feels | felt | looked
bes = are | were | were | are not | aren't | weren't
very = very | very | so | really | <~very> | <~very> | <~slightly> | <~less> | too | <~pretty>
when = <~there> | <one day> | <one day> | this <one day> | last <one day> | in the <one day> |
    for <~one> <several day> | on <one day> | every <one day> | at all | again | all <one day> |
    after <~one> <several day>
where = <~of> <np> | to <np> | on <np> | with <np> | in <np> | at <np> | of <np> | for me | for <np> | to me
aside = <when> | <where> | <where> <when??>
`;

export const clauses = `
clause = <thing> | <thing> | <thing> | <thing> | <it clause> | <it clause> | <person> | <person> | <taste> | <taste> |
    <event> | <event> | <event> | <nobody> | <none> | <much> | <compared> | <kind> | <stopping> | <waiting> |
    <getting> | <once> | <everso> | <fact> | <fact> | <which> | <having> | <timely> | <over> | <working> | <luckily> |
    <list> | <short> | <way>
thing = <np> <be> <very?> <adjective> <aside?> | <np> <be> <very?> <adjective> |
    <nps> <bes> <very?> <adjective> <aside??> | <np> <where> <be> <very?> <adjective> |
    <np> <be> <adjective> and <adjective> | everything <be> <very?> <adjective>
it clause = <it> <be> <very?> <adjective> | <it> <be> a <very?> <adjective> <any> |
    it's <~not?> <very?> <adjective> <aside?> | <it> <be> the <adjective> <any> <ever> | <it> <be> a <noun> |
    that's <very?> <adjective> | <~not> <very?> <adjective> | <it> <is> <adjective> that <fact> |
    <it> <is> <very?> <adjective> to <base verb> <np>
ever = ever | I have ever <participle verb> | <where> | <when>
person = <who> <be> <very?> <adjective> | <who> <be> <very?> <adjective> <aside> |
    I'm <~not?> <very?> <adjective> <aside?> | I <feel> <very?> <adjective> <aside?> |
    <who> <notaux> feel <very?> <adjective> | <who> <be> <adjective> to <base verb> <np> |
    <who> <be> <adjective> that <fact> | <who> <be> <very?> <adjective> with <np> |
    <it> makes me <very?> <adjective> | <who> made me <base>
feel = feel | felt | am feeling
taste = <who> <very??> <past> <np> <when?> | <who> <third> <np> | <who> <base> <np> <aside??> |
    <who> <notaux> <very??> <base> <np> <aside?> | <who> <like?> <gerund verb> <np> | I <base> <gerund verb> <when?> |
    I don't like <np> | I like <np> | I really like <np>
like = like | likes | hate | love | don't like | enjoy
event = <who> <past> <np> <aside?> | <who> <past> <when?> | <np> <past> <aside?> | <who> <~has> <participle> <np> |
    <np> <~is> <participle> | <who> <notaux> <base> <np> <aside?> | <np> <notaux> <base> <when?> |
    <who> <base verb> <np> and <past> <np> | <who> will <base> <np> | <who> <is> <gerund> <aside?> |
    <who> <past> so much | someone <past> <np>
nobody = <~never> <past verb> <np> <aside?> | nobody <past verb> <aside> | nobody <past verb> | nobody <past> <np> |
    nothing <past> | nothing <is> <adjective> | nobody <is> <adjective> | <who> never <past verb> <np?> |
    there is nothing to <base> <aside??> | nothing to <base> | <~never> <past> <aside?>
none = there <is> no <any> <where?> | there <is> no <noun> | no <noun> | no <nouns> <where> | no <any> <when?> |
    I have no <any> | I have no <nouns> | without <noun> | without <any> | <who> <past verb> without <np>
much = <np> <be> too <measure> | <np> <be> too <measure> <aside?> | <it> <is> too <measure> to <base verb> |
    <np> <be> <very?> <measure> | <np> <be> not <measure> enough | <np> <be> <adjective> enough |
    too <measure> <anys> | not enough <anys> | <who> have not enough <anys> | <it> is <measure> |
    <np> <is> way too <measure>
compared = <np> <is> <comparison> than <np> | <np> <be> <comparison> than <fact> | <np> could be <comparison> |
    <np> couldn't be <comparison> | <np> could not be <comparison> | <who> <has> never been <comparison> |
    <who> have never felt <comparison> | <np> <is> <much2?> <comparison> <aside?> |
    <np> is more <adjective> than <np> | <np> is less <adjective> than <np> | <np> <be> as <adjective> as <np> |
    <np> <is> not as <adjective> as <fact> | <it> couldn't have been <comparison> |
    <it> should have been <comparison> | <np> could not get <comparison> |
    <it> <is> <adjective> but <it> could be <comparison>
much2 = much | a lot
comparison = <adjective better> | <adjective better> | <adjective worse> | better | worse
has = has | have | had
kind = thank you for <np> | thank you so much for <gerund verb> <np> | thanks for <gerund> me | thanks to <np> |
    <good adjective> <one event> to you | <good adjective> <one event> , <one people> |
    <good adjective> <good noun> with <np> | I hope <np> <is> <good adjective> | I hope <fact> | I wish I had <np> |
    I wish <np> were <adjective> | I wish <who> <past verb> <np> | I wish I had never <past verb> <np> |
    I wish you a <good adjective> <one event> | wish you <good adjective> <one event> | congratulations on <np> |
    sorry for <np> | sorry , <fact>
stopping = <np> stopped <gerund> | <np> <past verb> and stopped <gerund> | it stopped <gerund> |
    I couldn't stop <gerund> | I can't stop <gerund> | <who> stopped <gerund verb> <np> | <np> stopped <~works>
waiting = I can't wait to <base verb> <np> | I can't wait for <np> | <who> <past verb> can not wait |
    we waited <aside> | <who> had to wait <aside?> | I am waiting for <np> | <who> <bad past> waiting
getting = <who> got the <gain> | <who> got a <gain> <when?> | <who> didn't get the <gain> |
    <who> did not get <det> <gain> | <who> received a <gain> | <det> <gain> <be> <adjective> |
    <who> lost <det> <gain> | <who> got <adjective> | <who> gave me a <gain> | <who> gets a <gain> <when?>
gain = job | job | <~gain>
once = <who> used to <base> <np> | <who> used to be <adjective> | <who> <past verb> used to <base> <np>
everso = <who> <has> never been so <adjective> | <who> <has> never <past verb> such a <adjective> <any> |
    <it> <be> so <adjective> | such a <adjective> <any> | <who> never felt so <adjective>
fact = <who> <past verb> <np> <aside?> | <who> <base verb> <where> <when?> | <np> <~is> <where> |
    <who> <~has> <base verb> <np> | <np> <past verb> <when?> | <who> <is> <gerund verb> <np?> | <who> <past verb> |
    <np> <is> <measure> | <who> went to <np> <when?> | <~there> <fact>
which = <np> that <who> <past verb> <be> <very?> <adjective> | <np> which <who> <past verb> <past> <np?> |
    <who> <past verb> that <np> <be> <adjective> | I think <np> <be> <adjective> |
    <who> said <np> <be> <very?> <adjective> | the <one people> said <it> <be> <adjective>
having = <who> have a <very?> <adjective> <any> | <who> had a <adjective> <any> <aside?> | <who> had a <noun> |
    <who> has <nouns> | <who> <notaux> have a <noun> | <who> had <very?> <adjective> <anys> |
    we had a lot of <nouns> | <who> had <noun> <where> | it was a <adjective> <any> |
    <who> <past verb> a <adjective> <any> | <np> <where> <past> <np> | it is a <noun> to <base verb> <np> |
    my <one event> <past>
timely = <np> <is> on time | <np> <is> not on time | <np> arrived on time | <np> <past verb> on <np> | it takes time |
    <who> <past verb> on <one day> | it is time to <base verb> | for the first time | <who> don't have time |
    I have no time | a <bad noun> of time
over = the <bad noun> is gone | the <good noun> is gone | my <bad noun> has disappeared | my <bad noun> is gone |
    my <good noun> is gone
working = <np> doesn't work | <np> didn't work <aside?> | <np> works <aside?> | <np> works <good adverb> |
    <np> <notaux> <~works> | I work at <np> | nothing works | <who> went to work | <np> <~works> <adverb> |
    <np> stopped working | work <is> <adjective> | <who> worked <adverb>
luckily = <good adverb> <fact> | <bad adverb> <fact> | <bad adverb> , <fact> | <good adverb> , <fact> |
    <adverb> , <thing>
list = <adjective> <anys> , <adjective> <anys> and <adjective> <anys> | <adjective> <any> and <adjective> <any> |
    <very?> <adjective> , <very?> <adjective> and <adjective> | <adjective> , <adjective> |
    <who> <be> <adjective> , <adjective> and <adjective>
short = <very?> <adjective> | <adjective> <any> | the <adjective> <any> <ever> | how <adjective> |
    what a <adjective> <any> | what a <noun> | <adverb> | one of the <adjective> <anys> | no , <thing> |
    so <adjective>
way = <np> <past verb> <adverb> | <who> <past verb> <np> <adverb> | <who> <notaux> <base verb> <adverb> |
    <np> <past verb> <very?> <adverb> | <who> <past verb> <very?> <adverb> <when?>
question = is <np> <very?> <adjective> | do you <base> <np> | how <is> <np> | what do you <base verb> |
    where is <np> | was it <adjective> | why is <np> <very?> <adjective> | why <is> it so <adjective> |
    why do you <base> <np> | why does <np> never <base verb> | why don't you <base> <np> | are you <adjective> |
    have you <participle verb> <np> | can <who> <base verb> <np>
`;
