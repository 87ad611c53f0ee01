-- Runs in Neovim, behind the set-up of docs/editors.md. Opens the document that it is given, edits it as a user would,
-- and writes what it saw as JSON. The environment names the document, and the file to write to.
local seen = {}

local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, each.code or each.user_data.lsp.code)
  end
  table.sort(found)
  return found
end

--- Waits until the findings are as expected, and keeps them.
local function see(name, expected)
  local came = vim.wait(20000, function() return expected(codes()) end, 50)
  seen[name] = { came = came, codes = codes() }
end

local function has(code)
  return function(found) return vim.tbl_contains(found, code) end
end

local function lacks(code)
  return function(found) return #found > 0 and not vim.tbl_contains(found, code) end
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DOCUMENT))
see('opened', has('ZE302'))

-- The placeholder becomes text.
local line = vim.fn.search('TODO')
vim.api.nvim_buf_set_text(0, line - 1, vim.fn.col('.') - 1, line - 1, vim.fn.col('.') + 3, { 'maandelijks' })
see('edited', lacks('ZE302'))

-- The first quick fix at the criterion that is missing, as `vim.lsp.buf.code_action` offers it.
local missing
for _, each in ipairs(vim.diagnostic.get(0)) do
  if (each.code or each.user_data.lsp.code) == 'ZE203' then missing = missing or each end
end
vim.api.nvim_win_set_cursor(0, { missing.lnum + 1, missing.col })
local titles
vim.ui.select = function(items, options, choose)
  titles = vim.tbl_map(options.format_item or tostring, items)
  choose(items[1], 1)
end
vim.lsp.buf.code_action({ context = { only = { 'quickfix' } }, apply = true })
local before = #vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.wait(20000, function() return #vim.api.nvim_buf_get_lines(0, 0, -1, false) > before end, 50)
see('fixed', function() return #vim.api.nvim_buf_get_lines(0, 0, -1, false) > before end)

seen.titles = titles
seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
seen.clients = #vim.lsp.get_active_clients()
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.REPORT)
vim.cmd('qall!')
