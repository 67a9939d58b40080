-- Uses the language server as somebody in Neovim does, and writes what came of it as JSON to the file RESULT.
-- COMMAND is the server's command as JSON, FILE the region file, EXPECTED a part of a finding in it,
-- POSITION and DECLARED places in it (line and column from 0, as JSON).
local result = {}

local function at(place)
  local line, column = unpack(vim.json.decode(place))
  return { line = line, character = column }
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function main()
  vim.api.nvim_create_autocmd('BufRead', {
    pattern = '*.region',
    callback = function(event)
      vim.bo[event.buf].filetype = 'region'
      local root = vim.fn.fnamemodify(event.file, ':p:h')
      local client = vim.lsp.start_client({ name = 'kurzweg', cmd = vim.json.decode(os.getenv('COMMAND')), root_dir = root })
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('FILE')))
  local buffer = vim.api.nvim_get_current_buf()
  local function messages()
    return vim.tbl_map(function(found) return found.message end, vim.diagnostic.get(buffer))
  end
  -- What is found by reading comes at once, what takes an analysis a moment later.
  vim.wait(20000, function() return table.concat(messages()):find(os.getenv('EXPECTED'), 1, true) ~= nil end, 20)
  result.diagnostics = messages()

  local document = vim.lsp.util.make_text_document_params(buffer)
  local function ask(method, position)
    local answers = vim.lsp.buf_request_sync(buffer, method, { textDocument = document, position = position }, 10000) or {}
    for _, answer in pairs(answers) do return answer.result end
  end
  result.hover = ask('textDocument/hover', at(os.getenv('POSITION')))
  result.definition = ask('textDocument/definition', at(os.getenv('POSITION')))

  local declared = at(os.getenv('DECLARED'))
  local before = text(buffer)
  vim.api.nvim_win_set_cursor(0, { declared.line + 1, declared.character })
  vim.lsp.buf.rename('renamed-body')
  vim.wait(10000, function() return text(buffer) ~= before end, 20)
  result.renamed = text(buffer)
end

local fine, problem = pcall(main)
if not fine then result.problem = tostring(problem) end
local file = io.open(os.getenv('RESULT'), 'w')
file:write(vim.json.encode(result))
file:close()
for _, client in pairs(vim.lsp.get_active_clients()) do vim.lsp.stop_client(client.id) end
vim.cmd('qall!')
