-- {{< hidden-state-flow controls sentence="not good" depth="numbers" >}}
-- Every value becomes an attribute of the element; whatever it says, it is text.

local entities = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }

local function escaped(text)
  return (text:gsub('[&<>"]', entities))
end

-- Sorted, so that the same document is always the same file.
local function names_of(values)
  local names = {}
  for name in pairs(values) do
    if name:match('^[%a][%w-]*$') then
      names[#names + 1] = name
    end
  end
  table.sort(names)
  return names
end

-- A name alone is an attribute without a value.
local function flags_of(words)
  local flags = {}
  for _, word in ipairs(words) do
    local flag = pandoc.utils.stringify(word)
    if flag:match('^[%a][%w-]*$') then
      flags[#flags + 1] = flag
    end
  end
  table.sort(flags)
  return flags
end

local function figure(words, values)
  if not quarto.doc.is_format('html:js') then
    return pandoc.Null()
  end
  if not quarto.doc.is_format('revealjs') then
    quarto.doc.add_html_dependency({
      name = 'hidden-state-flow',
      version = '0.1.0',
      scripts = { 'hidden-state-flow.js' },
    })
  end
  local written = {}
  for _, flag in ipairs(flags_of(words)) do
    written[#written + 1] = ' ' .. flag
  end
  for _, name in ipairs(names_of(values)) do
    written[#written + 1] = ' ' .. name .. '="' .. escaped(pandoc.utils.stringify(values[name])) .. '"'
  end
  return pandoc.RawBlock('html', '<hidden-state-flow' .. table.concat(written) .. '></hidden-state-flow>')
end

return { ['hidden-state-flow'] = figure }
